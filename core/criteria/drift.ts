import { z } from "zod";
import { formatPercent } from "@/core/evidence/format-figure";
import type { Tendency } from "@/core/evidence/load";
import type { LoadReading } from "@/core/evidence/reading";
import type { Gauge, Judgement } from "./judgement";
import type { CriterionKind, JudgeContext } from "./kind";
import { type Limit, limitParam, meets } from "./limit";
import { loadKind } from "./load-kind";
import { latencyNotes } from "./load-notes";
import { shareMargin, shownPercent } from "./margin";
import { emptyGauge, notTold } from "./no-evidence";
import { observeAt } from "./observation";
import { weaken } from "./weaken";

const measures = ["p95", "throughput"] as const;

const Params = z.strictObject({
  measure: z.enum(measures, { error: `expected one of: ${measures.join(", ")}` }).default("p95"),
  limit: limitParam("share", "below"),
});
type Params = z.infer<typeof Params>;

const drifts = { p95: "rise of p95", throughput: "fall of throughput" } as const;

export const drift = {
  id: "drift" as const,
  label: "Drift within the run",
  summary:
    "By how much p95 rises, or throughput falls, from the beginning of a run to its end after the ramp-up. What chance explains at the policy's confidence is no drift.",
  params: Params,
  example: 'limit: "< 10 %"\nmeasure: p95',
  ...loadKind<Params>({ what: ({ measure }) => drifts[measure], judgeRun }),
} satisfies CriterionKind<Params>;

function judgeRun(
  { measure, limit }: Params,
  reading: LoadReading,
  older: readonly LoadReading[],
  context: JudgeContext,
): Judgement {
  const tendency = reading.evidence.drift?.[measure] ?? null;
  if (tendency === null) return notTellable(measure, limit, reading);
  const percent = (measure === "p95" ? 1 : -1) * tendency.changePercent;
  const observed = `${words(measure, percent)} by ${shownPercent(Math.abs(percent), limit, null)}`;
  const margin = shareMargin(limit, percent);
  const chance = `Chance alone brings as much in ${formatPercent(100 * tendency.pValue)} of runs.`;
  const isChance = tendency.pValue + context.confidence >= 1;
  const misses = !meets(limit, Math.max(0, percent)) && !isChance;
  const unclear = isChance && !meets(limit, Math.max(0, percent));
  const base = {
    observed,
    margin: unclear ? "within chance" : margin,
    gauge: gaugeOf(limit, unclear ? null : Math.max(0, percent)),
    sample: null,
    missing: null,
    sentence: `Required ${limit.words} ${drifts[measure]}, observed that it ${observed}. ${chance}`,
    observations: [observe(reading, measure, observed, tendency)],
    readingIds: [reading.id],
    notes: [],
  };
  const finding: Judgement = misses
    ? { ...base, state: "fail", action: "Find what wears out under lasting load, fix it and run the scenario again." }
    : { ...base, state: "pass", action: "Nothing to do." };
  return weaken(finding, latencyNotes(reading, older, context));
}

function words(measure: (typeof measures)[number], percent: number): string {
  return (measure === "p95") === percent > 0 ? "rose" : "fell";
}

function gaugeOf(limit: Limit, observed: number | null): Gauge {
  const empty = emptyGauge(limit, null);
  if (empty.kind === "bar") return { ...empty, observed };
  return { kind: "wall", violations: observed === null || observed > 0 ? 1 : 0 };
}

function observe(reading: LoadReading, measure: string, observed: string, { pValue }: Tendency) {
  const from = `the windows of the run after its ramp-up, by the test of Mann and Kendall (p ${pValue.toPrecision(2)})`;
  return observeAt(reading, `Drift of ${measure}`, observed, { kind: "derived", from });
}

function notTellable(measure: string, limit: Limit, reading: LoadReading): Judgement {
  const why = `No file tells ${measure} in at least ten windows after the ramp-up.`;
  const action =
    "Run the scenario for some minutes and upload its request stream, or Locust’s _stats_history.csv written with --csv-full-history.";
  const sentence = `Required ${limit.words} ${measure === "p95" ? drifts.p95 : drifts.throughput}. ${why}`;
  return notTold(reading, { gauge: emptyGauge(limit, null), sentence, action });
}
