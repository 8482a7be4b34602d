import { z } from "zod";
import { formatCount } from "@/core/evidence/format-figure";
import type { ToolThreshold } from "@/core/evidence/load";
import { isLoad, type LoadReading } from "@/core/evidence/reading";
import { toolName } from "@/core/runs/tool-name";
import type { Judgement } from "./judgement";
import type { CriterionKind, JudgeContext } from "./kind";
import { workNotes } from "./load-notes";
import { nothingOnFile, notTold } from "./no-evidence";
import { observeAt } from "./observation";
import { selectJudgement } from "./select";
import { weaken } from "./weaken";

const Params = z.strictObject({
  metrics: z
    .array(z.string().min(1), { error: "expected a list of metric names" })
    .min(1, "name at least one metric, or leave it out")
    .optional(),
});
type Params = z.infer<typeof Params>;

export const thresholdsMet = {
  id: "thresholds-met" as const,
  label: "Tool’s thresholds met",
  summary: "Every threshold that the load tool judged itself is met; one without a sample or a result is not.",
  evidence: "load",
  params: Params,
  example: "metrics: [http_req_duration, http_req_failed]",
  required: ({ metrics }) => (metrics === undefined ? "all met" : `all met: ${metrics.join(", ")}`),
  judge(params, readings, context) {
    const loads = readings.filter(isLoad);
    return selectJudgement(loads, (reading, older) => judgeRun(params, reading, older, context)) ?? nothing(null);
  },
  absent: (_params, scope) => nothing(scope.scenario),
} satisfies CriterionKind<Params>;

const noCells = { kind: "cells", met: 0, total: 0 } as const;

function nothing(scenario: string | null): Judgement {
  const what = scenario === null ? "a load test" : `the ${scenario} scenario`;
  const action = `Run ${what} with thresholds and upload its k6 summary.`;
  return nothingOnFile({ gauge: noCells, sentence: "Required every threshold met. Nothing is on file.", action });
}

function judgeRun(
  { metrics }: Params,
  reading: LoadReading,
  older: readonly LoadReading[],
  context: JudgeContext,
): Judgement {
  const thresholds = reading.evidence.thresholds.filter(
    (threshold) => metrics?.some((name) => isOf(threshold, name)) ?? true,
  );
  const absent = (metrics ?? []).filter((name) => !thresholds.some((threshold) => isOf(threshold, name)));
  const decided = judgeThresholds(thresholds, toolName(reading.evidence.tool));
  if (decided.state !== "fail" && (absent.length > 0 || thresholds.length === 0)) return notStated(reading, absent);
  const observations = thresholds.map((threshold) =>
    observeAt(reading, nameOf(threshold), wordOf(threshold), threshold.at),
  );
  return weaken({ ...decided, observations, readingIds: [reading.id] }, workNotes(reading, older, context));
}

function judgeThresholds(
  thresholds: readonly ToolThreshold[],
  tool: string,
): Omit<Judgement, "observations" | "readingIds"> {
  const missed = thresholds.filter((threshold) => threshold.state === "missed");
  const met = thresholds.filter((threshold) => threshold.state === "met" && !threshold.noSamples);
  const open = thresholds.filter((threshold) => !missed.includes(threshold) && !met.includes(threshold));
  const observed = `${formatCount(met.length)} of ${formatCount(thresholds.length)} met`;
  const base = {
    observed,
    gauge: { kind: "cells", met: met.length, total: thresholds.length } as const,
    sample: `${formatCount(thresholds.length)} ${thresholds.length === 1 ? "threshold" : "thresholds"}`,
    missing: null,
    notes: [],
  };
  if (missed.length > 0) {
    const sentence = `Required every threshold met, observed ${observed}. Missed: ${names(missed)}.`;
    return {
      ...base,
      state: "fail",
      margin: `${formatCount(missed.length)} missed`,
      sentence,
      action: "Fix what misses its threshold and run the scenario again.",
    };
  }
  if (open.length > 0) {
    const sentence = `Required every threshold met, observed ${observed}. ${whyOpen(open, tool)}`;
    const action = "Run the scenario again so that every metric with a threshold has samples.";
    const state = met.length > 0 ? "thin" : "none";
    return {
      ...base,
      state,
      margin: `${formatCount(open.length)} undecided`,
      missing: whyOpen(open, tool),
      sentence,
      action,
    };
  }
  return {
    ...base,
    state: "pass",
    margin: "exact",
    sentence: `Required every threshold met, observed ${observed}.`,
    action: "Nothing to do.",
  };
}

function notStated(reading: LoadReading, absent: readonly string[]): Judgement {
  const what =
    absent.length === 0 ? "The file states no threshold." : `The file states no threshold on ${absent.join(", ")}.`;
  const action = `State thresholds ${absent.length === 0 ? "" : `on ${absent.join(", ")} `}in the test script, run it again and upload its summary.`;
  return notTold(reading, { gauge: noCells, sentence: `Required every threshold met. ${what}`, action });
}

/** A threshold on a submetric (`http_req_duration{name:items}`) belongs to its metric. */
function isOf({ metric }: ToolThreshold, name: string): boolean {
  return metric === name || metric.startsWith(`${name}{`);
}

function whyOpen(open: readonly ToolThreshold[], tool: string): string {
  const empty = open.filter((threshold) => threshold.noSamples);
  if (empty.length > 0) return `${tool} had no sample to judge ${names(empty)} by.`;
  return `The file does not say whether ${names(open)} was met.`;
}

function wordOf({ state, noSamples }: ToolThreshold): string {
  if (state === "missed") return "missed";
  if (noSamples) return "no samples";
  return state === "met" ? "met" : "not known";
}

function nameOf({ metric, expression }: ToolThreshold): string {
  return `${metric}: ${expression}`;
}

function names(thresholds: readonly ToolThreshold[]): string {
  const shown = thresholds.slice(0, 3).map(nameOf).join(", ");
  return thresholds.length > 3 ? `${shown} and ${formatCount(thresholds.length - 3)} more` : shown;
}
