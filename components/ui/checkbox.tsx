import type { ComponentProps } from "react";

export function Checkbox({ label, ...rest }: { label: string } & ComponentProps<"input">) {
  return (
    <label className="inline-flex items-center gap-2 narrow:min-h-10">
      <input type="checkbox" className="size-[15px] accent-accent" {...rest} />
      {label}
    </label>
  );
}
