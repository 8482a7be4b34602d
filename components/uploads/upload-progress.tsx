import type { ReactNode } from "react";

type UploadProgressProps = {
  filename: string;
  /** 0 to 100; null while it is not known. */
  percent: number | null;
  /** Facts below the bar: rate, items read, time left. */
  children?: ReactNode;
};

/** How far a file is. The bar moves only when bytes do. */
export function UploadProgress({ filename, percent, children }: UploadProgressProps) {
  return (
    <>
      <div
        className="mt-[9px] mb-[7px] h-1.5 overflow-hidden rounded-[1px] bg-line"
        role="progressbar"
        aria-label={filename}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent ?? undefined}
      >
        {percent === null ? null : <div className="h-full bg-accent" style={{ width: `${percent}%` }} />}
      </div>
      <div className="flex flex-wrap gap-x-[18px] text-meta text-ink-3">
        {percent === null ? null : <span className="font-medium text-ink">{`${percent}\u00a0%`}</span>}
        {children}
      </div>
    </>
  );
}
