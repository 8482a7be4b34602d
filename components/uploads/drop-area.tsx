import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

type DropAreaProps = {
  title: string;
  hint: string;
  /** The control that opens the file chooser. */
  children: ReactNode;
  /** While files are held over it. */
  over?: boolean;
};

/** Where files are dropped. It is only the look; the page that uses it listens. */
export function DropArea({ title, hint, children, over = false }: DropAreaProps) {
  return (
    <div
      className={classNames(
        "flex flex-wrap items-center justify-between gap-x-5 gap-y-3 rounded-2 border-[1.5px] border-dashed px-6 py-[22px] narrow:px-4",
        over ? "border-accent bg-accent-soft" : "border-line-ctl",
      )}
    >
      <div>
        <p className="text-read font-medium">{title}</p>
        <p className="mt-0.5 text-meta text-ink-3">{hint}</p>
      </div>
      {children}
    </div>
  );
}
