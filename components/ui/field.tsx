import { type ComponentProps, useId } from "react";
import { classNames } from "./class-names";

const box = "block w-full min-h-(--ctl) rounded-2 border bg-raised px-2.5 py-1";

type FieldProps = { label: string; hint?: string; error?: string };

/** One labelled input. The error stands beside the input that it is about. */
export function TextField({ label, hint, error, className, ...rest }: FieldProps & ComponentProps<"input">) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1 block text-meta font-medium">
        {label}
      </label>
      <input
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={note ? `${id}-note` : undefined}
        className={classNames(box, error ? "border-fail" : "border-line-ctl")}
        {...rest}
      />
      {note ? <FieldNote id={`${id}-note`} text={note} failed={Boolean(error)} /> : null}
    </div>
  );
}

function FieldNote({ id, text, failed }: { id: string; text: string; failed: boolean }) {
  return (
    <p id={id} className={classNames("mt-1 text-meta", failed ? "text-fail" : "text-ink-3")}>
      {text}
    </p>
  );
}
