import { type ComponentProps, useId } from "react";
import { classNames } from "./class-names";

type TextAreaFieldProps = { label: string; hint?: string; error?: string } & ComponentProps<"textarea">;

/** One labelled input of several lines. The error stands beside the input that it is about. */
export function TextAreaField({ label, hint, error, className, rows = 3, ...rest }: TextAreaFieldProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1 block text-meta font-medium">
        {label}
      </label>
      <textarea
        id={id}
        rows={rows}
        aria-invalid={error ? true : undefined}
        aria-describedby={note ? `${id}-note` : undefined}
        className={classNames(
          "block w-full rounded-2 border bg-raised px-2.5 py-1.5",
          error ? "border-fail" : "border-line-ctl",
        )}
        {...rest}
      />
      {note ? (
        <p id={`${id}-note`} className={classNames("mt-1 text-meta", error ? "text-fail" : "text-ink-3")}>
          {note}
        </p>
      ) : null}
    </div>
  );
}
