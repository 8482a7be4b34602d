import type { ReactNode } from "react";

export function KeyHint({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded-1 border border-line-2 bg-bg px-1 font-sans text-micro font-medium text-ink-3">
      {children}
    </kbd>
  );
}
