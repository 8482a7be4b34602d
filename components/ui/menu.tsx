import type { ReactNode } from "react";

/** A menu that opens without JavaScript. `label` is what the closed menu is called. */
export function Menu({ label, trigger, children }: { label: string; trigger: ReactNode; children: ReactNode }) {
  return (
    <details className="relative">
      <summary aria-label={label} className="block list-none [&::-webkit-details-marker]:hidden">
        {trigger}
      </summary>
      <div className="absolute right-0 z-20 mt-2 min-w-52 rounded-2 border border-line-2 bg-raised p-3 shadow-lift">
        {children}
      </div>
    </details>
  );
}
