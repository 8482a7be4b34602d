import Link from "next/link";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** A filter that is on or off; the address holds which. */
export function ChipLink({ on = false, className, ...rest }: { on?: boolean } & ComponentProps<typeof Link>) {
  return (
    <Link
      scroll={false}
      aria-current={on ? "true" : undefined}
      className={classNames(
        "inline-flex h-7 items-center gap-1.5 rounded-2 border px-2.5 whitespace-nowrap narrow:h-10",
        on ? "border-accent bg-accent-soft font-medium text-accent" : "border-line-2 bg-raised hover:border-line-ctl",
        className,
      )}
      {...rest}
    />
  );
}
