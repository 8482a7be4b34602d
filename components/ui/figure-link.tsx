import Link from "next/link";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** A figure that opens where it came from. Its thin underline says so; plain text says that a figure is derived. */
export function FigureLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      scroll={false}
      className={classNames(
        "figure-link underline decoration-line-2 decoration-1 underline-offset-3 transition-colors",
        "hover:text-accent hover:decoration-accent",
        className,
      )}
      {...rest}
    />
  );
}
