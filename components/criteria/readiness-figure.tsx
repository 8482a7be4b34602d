import type { Interval } from "@/core/evaluation/evaluation";

/** The proven figure large, the possible one beside it: "78 % proven, up to 94 %". */
export function ReadinessFigure({ readiness }: { readiness: Interval | null }) {
  if (readiness === null) return <span className="text-ink-3">not defined: no criterion has weight</span>;
  return (
    <>
      <FactFigure value={String(readiness.provenPercent)} unit="%" />{" "}
      <span className="text-ink-3">
        proven, up to <span className="text-ink">{`${readiness.possiblePercent}\u00a0%`}</span>
      </span>
    </>
  );
}

/** A figure in the size of figures, with its unit in grey. */
export function FactFigure({ value, unit }: { value: string; unit: string }) {
  return (
    <span className="mr-2 text-figure font-medium tracking-tight print:mr-[4pt]">
      {value}
      <span className="text-ink-3">{`\u00a0${unit}`}</span>
    </span>
  );
}
