import type { ReactNode } from "react";

/** The h1 of a page whose title is not a verdict, with one sentence beneath. */
export function PageTitle({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pt-9 pb-6 narrow:pt-7 print:pt-0">
      <div>
        <h1 className="text-title font-semibold tracking-tight text-balance">{title}</h1>
        {children ? <p className="mt-0.5 max-w-[90ch] text-read text-pretty text-ink-2">{children}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  );
}
