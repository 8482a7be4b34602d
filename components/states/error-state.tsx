import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

type ErrorStateProps = {
  /** What happened, as a short sentence. */
  title: string;
  /** What still holds, and what to do. */
  children: ReactNode;
  step?: ReactNode;
  /** A warning leaves everything usable; an error does not. */
  level?: "error" | "warning";
};

/** What happened, what still holds, what to do. Announced at once when it appears. */
export function ErrorState({ title, children, step, level = "error" }: ErrorStateProps) {
  return (
    <div
      role={level === "error" ? "alert" : "status"}
      className="grid grid-cols-[16px_minmax(0,1fr)] gap-2.5 border-b border-line py-2.5"
    >
      <Icon
        shape={level === "error" ? "octagon-cross" : "triangle-bang"}
        className={level === "error" ? "mt-0.5 text-fail" : "mt-0.5 text-warn"}
      />
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        <div className="min-w-60 flex-1 text-pretty">
          <b className="font-semibold">{title}</b> {children}
        </div>
        {step}
      </div>
    </div>
  );
}
