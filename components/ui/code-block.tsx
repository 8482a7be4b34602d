import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** Lines of code or of a file, scrolling in their place; reachable by keyboard so that they can be scrolled. */
export function CodeBlock({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
      tabIndex={0}
      aria-label={label}
      className={classNames("overflow-x-auto rounded-2 bg-sunken px-3.5 py-3", className)}
    >
      <pre className="font-mono text-[12px]/[20px] tracking-[-0.01em]">{children}</pre>
    </section>
  );
}
