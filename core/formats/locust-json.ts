import { formatCount } from "@/core/evidence/format-figure";
import type { Receipt } from "@/core/evidence/receipt";
import type { LoadSeries } from "@/core/evidence/series";
import type { ByteSource, Probe, ReadOutcome, ResultFormat } from "@/core/formats/format";
import { kindAt, outlineJson } from "@/core/formats/json/outline";
import { readJson } from "@/core/formats/json/read-json";
import { entriesEvidence } from "@/core/formats/locust/entries-evidence";
import { type JsonEntry, readEntry } from "@/core/formats/locust/json-entry";
import { timedRequests } from "@/core/formats/locust/response-times";
import { secondSteps, spanOf } from "@/core/formats/locust/second-steps";
import { refusal } from "@/core/formats/refusal";
import { stepSeries } from "@/core/formats/steps/step-series";
import { summaryOutcome } from "@/core/formats/summary-outcome";
import { endpointTitle } from "@/core/runs/endpoint";

/** Locust's statistics as JSON (`--json`, `--json-file`), of every version since 2.14.1: a list of endpoints without a total. */
export const locustJson: ResultFormat = {
  id: "locust-json",
  label: "Locust statistics as JSON (--json)",
  claims: ({ head }: Probe) => isStatistics(head),
  read: readStatistics,
};

/** A file lists one entry for each endpoint; far more than any service has routes are not endpoints. */
const mostEntries = 20_000;
const mostSeries = 500;

function isStatistics(head: string): boolean {
  const outline = outlineJson(head);
  const first = (name: string) => kindAt(outline, "0", name);
  return outline?.root === "array" && first("num_requests") === "number" && first("response_times") === "object";
}

async function* readStatistics(source: ByteSource): AsyncGenerator<LoadSeries, ReadOutcome> {
  const document = await readJson(source, "list of statistics");
  if (!document.ok) return document.refusal;
  const root: unknown = document.value;
  if (!Array.isArray(root) || root.length === 0 || root.length > mostEntries) return notAList();
  const entries: JsonEntry[] = [];
  for (const index of root.keys()) {
    const entry = readEntry(root, index);
    if (entry === null) return unreadable(index);
    entries.push(entry);
  }
  const span = spanOf(entries.flatMap(({ requestsBySecond, failedBySecond }) => [requestsBySecond, failedBySecond]));
  const { evidence, total } = entriesEvidence(entries, span);
  yield* stepSeries(total);
  for (const { slice, requestsBySecond, failedBySecond } of span ? entries.slice(0, mostSeries) : []) {
    if (span) yield* stepSeries(secondSteps(span, requestsBySecond, failedBySecond), slice);
  }
  return summaryOutcome(evidence, { warnings: timesWarning(entries) });
}

/** Every request has a response time, or is counted as one without. */
function timesWarning(entries: readonly JsonEntry[]): Receipt["warnings"] {
  const wrong = entries.find(({ requests, untimed, times }) => timedRequests(times) + untimed !== requests);
  if (!wrong) return [];
  const message = `${endpointTitle(wrong.slice)} counts ${formatCount(wrong.requests)} requests and ${formatCount(timedRequests(wrong.times))} response times.`;
  return [{ code: "impossible", message }];
}

function notAList(): ReadOutcome {
  return refusal({
    reason: "This is not Locust’s list of statistics with an entry for each endpoint. Nothing was measured.",
    where: { line: 1, column: 1 },
    advice: "Send what Locust writes with --json or --json-file.",
  });
}

function unreadable(index: number): ReadOutcome {
  return refusal({
    reason: `Entry ${index + 1} of the list has no name, no counts or no response times. Nothing was imported, because the list has no total and a sum that leaves an entry out would be wrong.`,
    where: { line: 1, column: 1 },
    advice: "Send the file as Locust wrote it.",
  });
}
