import Link from "next/link";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

type Look = { look?: "primary" | "outline" | "ghost"; size?: "normal" | "small" };

const looks = {
  primary: "border-ink bg-ink text-bg hover:opacity-90",
  outline: "border-line-ctl bg-raised hover:border-ink",
  ghost: "border-transparent bg-transparent text-ink-2 hover:border-ink",
};

const sizes = {
  normal: "h-(--ctl) px-3",
  small: "h-(--ctl-small) px-[9px] text-[12px] narrow:px-3.5 narrow:text-body",
};

function buttonClass({ look = "outline", size = "normal" }: Look, className?: string): string {
  return classNames(
    "inline-flex items-center justify-center gap-1.5 rounded-2 border font-medium whitespace-nowrap transition-colors print:hidden",
    "disabled:border-line-2 disabled:bg-transparent disabled:text-ink-3 disabled:cursor-not-allowed disabled:opacity-100",
    looks[look],
    sizes[size],
    className,
  );
}

/** A disabled button carries the reason as its label. */
export function Button({ look, size, className, type = "button", ...rest }: Look & ComponentProps<"button">) {
  return <button type={type} className={buttonClass({ look, size }, className)} {...rest} />;
}

export function ButtonLink({ look, size, className, ...rest }: Look & ComponentProps<typeof Link>) {
  return <Link className={buttonClass({ look, size }, className)} {...rest} />;
}
