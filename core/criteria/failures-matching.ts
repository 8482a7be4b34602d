import { z } from "zod";
import { formatCount } from "@/core/evidence/format-figure";
import type { LoadFailure } from "@/core/evidence/load";
import type { LoadReading } from "@/core/evidence/reading";
import { matchesPattern } from "@/core/runs/expected-by-name";
import { judgeCount, requiredCount } from "./count-finding";
import type { Judgement } from "./judgement";
import type { CriterionKind, JudgeContext } from "./kind";
import { limitParam } from "./limit";
import { loadKind } from "./load-kind";
import { loadNotes } from "./load-notes";
import { emptyGauge, notTold } from "./no-evidence";
import { observeAt } from "./observation";
import { warnLineInside } from "./warn-line";
import { weaken } from "./weaken";

const Params = z
  .strictObject({
    message: z.string().min(1, "write the message, with * for any characters"),
    limit: limitParam("count", "below").prefault("= 0"),
    warn: limitParam("count", "below").optional(),
    endpoint: z.string().min(1).optional(),
  })
  .check(warnLineInside);
type Params = z.infer<typeof Params>;

/** A reader keeps no more failures than this. */
const longestList = 500;
const mostObservations = 20;

export const failuresMatching = {
  id: "failures-matching" as const,
  label: "Failures with a message",
  summary:
    "How many requests failed with a message that matches, * standing for any characters. Without a list that accounts for every failure it is undecided.",
  params: Params,
  example: 'message: "*Connection reset*"\nlimit: "= 0"',
  ...loadKind<Params>({ what: ({ message }) => `failures with “${message}”`, judgeRun }),
  required: ({ limit }) => requiredCount(limit, "matching"),
} satisfies CriterionKind<Params>;

function judgeRun(
  params: Params,
  reading: LoadReading,
  older: readonly LoadReading[],
  context: JudgeContext,
): Judgement {
  const { limit, message } = params;
  const warn = params.warn ?? null;
  const matching = (reading.evidence.failures ?? []).filter((failure) => matches(params, failure));
  const count = matching.reduce((sum, failure) => sum + failure.count, 0);
  const noun = `failures with “${message}”`;
  const remedy = `Find why requests fail with “${message}”, fix it and run the scenario again.`;
  const finding = judgeCount({ limit, warn, count, noun, short: "matching", remedy });
  const gap = whyIncomplete(reading);
  if (gap !== null && finding.state !== "fail") {
    const action = "Upload the list of this run’s failures, such as Locust’s _failures.csv or the request stream.";
    const sentence = `Required ${limit.words} ${noun}. ${gap}`;
    return notTold(reading, { gauge: emptyGauge(limit, warn), sentence, action });
  }
  const observations = matching.slice(0, mostObservations).map((failure) => observe(reading, failure));
  const judgement = { ...finding, sample: null, missing: null, observations, readingIds: [reading.id], notes: [] };
  return weaken(judgement, loadNotes(reading, older, context));
}

function matches({ message, endpoint }: Params, failure: LoadFailure): boolean {
  const isOf = endpoint === undefined || endpoint === failure.name || endpoint === `${failure.method} ${failure.name}`;
  return isOf && matchesPattern(message.toLowerCase(), failure.message.toLowerCase());
}

/** Why the list may leave failures out; null where it accounts for all that the tool counts. */
function whyIncomplete({ evidence: { failures, overall } }: LoadReading): string | null {
  if (failures === null) return "No file of the run lists failures with their messages.";
  if (failures.length >= longestList) return `Only the first ${longestList} failures of the run are on file.`;
  const listed = failures.reduce((sum, { count }) => sum + count, 0);
  const failed = overall.failed?.value ?? null;
  if (failed === null) return "The file does not say how many requests failed, so its list may be incomplete.";
  if (listed >= failed) return null;
  return `The list accounts for ${formatCount(listed)} of ${formatCount(failed)} failures.`;
}

function observe(reading: LoadReading, { method, name, message, count, at, sha256 }: LoadFailure) {
  const observed = observeAt(
    reading,
    `${method === null ? name : `${method} ${name}`}: ${message}`,
    formatCount(count),
    at,
  );
  const file = reading.files.find((one) => one.sha256 === sha256);
  return file === undefined ? observed : { ...observed, sha256: file.sha256, filename: file.filename };
}
