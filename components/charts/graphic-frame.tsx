import type { ReactNode } from "react";

/** The frame of a threshold graphic: 16 high, read out as one image. */
export function GraphicFrame({ width, label, children }: { width: number; label: string; children: ReactNode }) {
  return (
    <svg
      className="graphic block flex-none overflow-visible"
      width={width}
      height="16"
      viewBox={`0 0 ${width} 16`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {children}
    </svg>
  );
}

/** Nothing on file. */
export function DashedTrack({ width }: { width: number }) {
  return <path d={`M0 8H${width}`} stroke="var(--hold)" strokeDasharray="3 3" />;
}
