import type { Reading } from "@/core/evidence/reading";
import type { Gauge, Judgement } from "./judgement";
import type { Limit } from "./limit";

type Missing = { gauge: Gauge; sentence: string; action: string };

/** Nothing on file matches the scope at all. */
export function nothingOnFile({ gauge, sentence, action }: Missing): Judgement {
  return {
    state: "none",
    observed: null,
    margin: "nothing on file",
    gauge,
    sample: null,
    missing: null,
    sentence,
    action,
    observations: [],
    readingIds: [],
    notes: [],
  };
}

/** A reading is there, but does not say what is asked of it. */
export function notTold(reading: Reading, missing: Missing): Judgement {
  return { ...nothingOnFile(missing), margin: "not in the file", readingIds: [reading.id] };
}

/** An empty graphic for a limit: a wall for a requirement of zero, else a bar. */
export function emptyGauge(limit: Limit, warn: Limit | null): Gauge {
  if (limit.allowed === "below" && limit.value === 0) return { kind: "wall", violations: null };
  return {
    kind: "bar",
    observed: null,
    bound: null,
    limit: limit.value,
    warn: warn?.value ?? null,
    allowed: limit.allowed,
  };
}

/** The action for a load criterion without evidence. */
export function runAndUpload(scenario: string | null): string {
  const what = scenario === null ? "the load test" : `the ${scenario} scenario`;
  return `Run ${what} and upload its k6 summary or Locust _stats.csv.`;
}
