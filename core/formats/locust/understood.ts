import { formatCount, formatSeconds } from "@/core/evidence/format-figure";
import type { LoadEvidence } from "@/core/evidence/load";

/** One sentence on which of Locust's files something was read from; null for its statistics. */
export function locustFile(evidence: LoadEvidence): string | null {
  if (isHistory(evidence)) return history(evidence);
  if (evidence.overall.requests !== null) return null;
  if (evidence.failures !== null) return failures(evidence.failures);
  return evidence.exceptions === null ? null : exceptions(evidence.exceptions);
}

/** Of the files that tell when a run began, the history alone lists its counts in cells and no rate of the whole run. */
function isHistory({ startedAt, overall: { requests, requestsPerSecond } }: LoadEvidence): boolean {
  return (
    startedAt !== null &&
    requests?.at.kind !== "path" &&
    requests?.at.kind !== "derived" &&
    requestsPerSecond?.at.kind !== "cell"
  );
}

function history({ overall, endpoints, durationSeconds, users }: LoadEvidence): string {
  const lasted = durationSeconds === null ? "one moment" : formatSeconds(durationSeconds.value);
  const of = endpoints.length === 0 ? "all endpoints together" : counted(endpoints.length, "endpoint");
  const parts = [
    `${lasted} of ${of}`,
    users && `up to ${counted(users.value, "user")}`,
    overall.requests && counted(overall.requests.value, "request"),
    overall.failed && `${formatCount(overall.failed.value)} counted as failed by Locust`,
  ];
  return `Locust history: ${parts.filter((part) => part !== null).join(", ")}.`;
}

function failures(list: NonNullable<LoadEvidence["failures"]>): string {
  if (list.length === 0) return "Locust failures: none.";
  const endpoints = new Set(list.map(({ method, name }) => `${method} ${name}`)).size;
  const failed = list.reduce((sum, { count }) => sum + count, 0);
  return `Locust failures: ${counted(failed, "failed request")} with ${counted(list.length, "message")} on ${counted(endpoints, "endpoint")}.`;
}

function exceptions(list: NonNullable<LoadEvidence["exceptions"]>): string {
  if (list.length === 0) return "Locust exceptions: none.";
  const raised = list.reduce((sum, { count }) => sum + count, 0);
  return `Locust exceptions of the test script: ${formatCount(raised)} of ${counted(list.length, "kind")}.`;
}

function counted(count: number, one: string): string {
  return `${formatCount(count)} ${one}${count === 1 ? "" : "s"}`;
}
