import { classNames } from "@/components/ui/class-names";
import type { Severity } from "@/core/evidence/finding";

const levels: Record<Severity, number> = { critical: 4, high: 3, medium: 2, low: 1, info: 0, unknown: 0 };
const heights = [3, 6, 9, 12] as const;

/** How bad a finding is: level bars in ink and the word. They are no status, so that "high" never reads as "fail". */
export function SeverityMark({ severity }: { severity: Severity }) {
  const level = levels[severity];
  return (
    <span className={classNames("whitespace-nowrap", level >= 3 && "font-medium", level <= 1 && "text-ink-2")}>
      <svg width="14" height="12" className="mr-[7px] inline-block align-[-1px]" aria-hidden="true">
        {heights.map((height, index) =>
          severity === "unknown" ? (
            <rect key={height} x={index * 3.6} y={10} width="2.6" height="2" fill="currentColor" />
          ) : (
            <rect
              key={height}
              x={index * 3.6}
              y={12 - height}
              width="2.6"
              height={height}
              fill={index < level ? "currentColor" : "var(--line-2)"}
            />
          ),
        )}
      </svg>
      {severity}
    </span>
  );
}
