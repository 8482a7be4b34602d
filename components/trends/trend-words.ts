import { runTitle } from "@/components/runs/run-title";
import type { RunTrend, TrendMeasure } from "@/core/contract/trends";
import { formatCount } from "@/core/evidence/format-figure";

export const measureNames: Record<TrendMeasure, string> = {
  p95: "p95",
  "error-rate": "Error rate",
  throughput: "Throughput",
};

/** What a scenario is called: "Peak load". */
export function scenarioName(scenario: string): string {
  return runTitle({ title: scenario, scenario });
}

/** One sentence on what the trend shows: how many runs, where they began and where they are. */
export function trendSentence({ measure, scenario, points, limits }: RunTrend): string {
  const [first, last] = [points[0], points.at(-1)];
  const name = `${measureNames[measure]} of ${scenario}`;
  if (!first || !last) return `${name}: no run tells it.`;
  const required = limits.length === 0 ? "" : ` Required: ${limits.map(({ text }) => text).join("; ")}.`;
  if (first === last) return `${name}: ${last.text} in run #${last.run}.${required}`;
  return `${name} over ${formatCount(points.length)} runs: ${first.text} in run #${first.run}, ${last.text} in run #${last.run}.${required}`;
}

/** What is not drawn, one sentence each. */
export function leftOut({ untold, older, unnamed }: RunTrend): string[] {
  const runs = (count: number) => `${formatCount(count)} ${count === 1 ? "run" : "runs"}`;
  const numbers = untold.slice(0, 5).map((number) => `#${number}`);
  const rest = untold.length > 5 ? " and others" : "";
  return [
    untold.length === 0 ? null : `The files of ${runs(untold.length)} do not tell it: ${numbers.join(", ")}${rest}.`,
    older === 0
      ? null
      : `Only the newest are drawn; ${runs(older)} before them ${older === 1 ? "is" : "are"} left out.`,
    unnamed === 0
      ? null
      : `${runs(unnamed)} of this project ${unnamed === 1 ? "names" : "name"} no scenario and ${unnamed === 1 ? "stands" : "stand"} in no trend.`,
  ].filter((sentence) => sentence !== null);
}
