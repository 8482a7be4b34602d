import type { ReactNode } from "react";

/** What will be here, and the one next step. An empty result of a filter names the filter in `children`. */
export function EmptyState({ title, children, step }: { title: string; children: ReactNode; step?: ReactNode }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-2 pt-[18px] pb-1">
      <p className="text-read font-semibold">{title}</p>
      <div className="max-w-[70ch] text-ink-2">{children}</div>
      {step ? <div className="mt-1 flex flex-wrap gap-2">{step}</div> : null}
    </div>
  );
}
