import Link from "next/link";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** A link that is a next step, in the colour of interaction. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      className={classNames(
        "inline-block font-medium text-accent underline-offset-3 hover:underline narrow:py-2.5",
        className,
      )}
      {...rest}
    />
  );
}
