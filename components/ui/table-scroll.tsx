import type { ReactNode } from "react";

/** A wide table that scrolls in its place on narrow screens; reachable by keyboard so that it can be scrolled. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
      tabIndex={0}
      aria-label={label}
      className="table-scroll"
    >
      {children}
    </section>
  );
}
