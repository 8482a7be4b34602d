import { type ComponentProps, useId } from "react";

type SelectFieldProps = {
  label: string;
  options: readonly { value: string; label: string }[];
} & ComponentProps<"select">;

export function SelectField({ label, options, className, ...rest }: SelectFieldProps) {
  const id = useId();
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1 block text-meta font-medium">
        {label}
      </label>
      <select id={id} className="block w-full min-h-(--ctl) rounded-2 border border-line-ctl bg-raised px-2" {...rest}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
