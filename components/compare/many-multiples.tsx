import { PercentileBars } from "@/components/charts/percentile-bars";
import { runTitle } from "@/components/runs/run-title";
import { Section } from "@/components/ui/section";
import type { ManyRuns } from "@/core/contract/comparison";
import type { TrendLimit } from "@/core/contract/trends";
import { formatMs } from "@/core/evidence/format-figure";

type Props = {
  many: ManyRuns;
  /** Required of p95, for each run. */
  limits: readonly (readonly TrendLimit[])[];
};

/** Each run's latencies in a chart of its own, all on one scale. */
export function ManyMultiples({ many: { runs, slices }, limits }: Props) {
  const all = slices.find(({ name }) => name === null);
  const told = runs.map((_, index) => all?.sides[index] ?? null);
  const topMs = scaleTop([
    ...told.flatMap((side) => [side?.p50Ms, side?.p95Ms, side?.p99Ms]),
    ...limits.flat().map(({ value }) => value),
  ]);
  return (
    <Section title="Latency" note="one scale; a bar beyond it is cut" aside="dashed: required of p95">
      <ul className="grid grid-cols-3 gap-x-8 gap-y-8 pt-4 mid:grid-cols-2 phone:grid-cols-1">
        {runs.map(({ summary }, index) => {
          const side = told[index];
          const bars = [
            { name: "p50", ms: side?.p50Ms ?? null },
            { name: "p95", ms: side?.p95Ms ?? null },
            { name: "p99", ms: side?.p99Ms ?? null },
            { name: "max", ms: side?.maxMs ?? null },
          ];
          const required = limits[index] ?? [];
          const name = `Run #${summary.number}, ${runTitle(summary)}`;
          return (
            <li key={summary.number} className="min-w-0">
              <h3 className="text-body font-semibold">{name}</h3>
              <p className="pb-1 text-meta text-ink-3">
                {required.length === 0 ? "no requirement" : required.map(({ text }) => text).join("; ")}
              </p>
              <PercentileBars
                bars={bars}
                limitsMs={required.map(({ value }) => value)}
                topMs={topMs}
                label={`${name}: ${bars.map(({ name, ms }) => `${name} ${ms === null ? "not listed" : formatMs(ms)}`).join(", ")}.`}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** The longest response of all does not set the scale: one outlier would flatten every other bar. */
function scaleTop(values: readonly (number | null | undefined)[]): number {
  return 1.1 * Math.max(1, ...values.map((value) => value ?? 0));
}
