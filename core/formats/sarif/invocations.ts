import { momentOf } from "@/core/formats/findings/moment";
import { firstText, listMember, member } from "@/core/formats/json/members";
import type { SarifRun } from "@/core/formats/sarif/run";

function invocationsOf({ run }: SarifRun): unknown[] {
  return listMember(run, "invocations");
}

/** Whether a run says that it did not go through. */
export function hasFailed(run: SarifRun): boolean {
  return invocationsOf(run).some((invocation) => member(invocation, "executionSuccessful") === false);
}

/** Whether a run met an error on its way, such as a file that it could not read. */
export function metErrors(run: SarifRun): boolean {
  const notices = invocationsOf(run).flatMap((invocation) => listMember(invocation, "toolExecutionNotifications"));
  return notices.some((notice) => firstText(notice, "level") === "error");
}

/** The first start of several runs, and the time to their last end where every start has one. */
export function timesOf(runs: readonly SarifRun[]): { startedAt: string | null; durationSeconds: number | null } {
  const spans = runs.flatMap(invocationsOf).flatMap((invocation) => {
    const start = momentOf(firstText(invocation, "startTimeUtc", "startTime"));
    const end = momentOf(firstText(invocation, "endTimeUtc", "endTime"));
    return start === null ? [] : [{ start, from: Date.parse(start), to: end === null ? Number.NaN : Date.parse(end) }];
  });
  const first = spans.reduce<(typeof spans)[number] | null>((a, b) => (a && a.from <= b.from ? a : b), null);
  const seconds = first ? (Math.max(...spans.map(({ to }) => to)) - first.from) / 1000 : Number.NaN;
  return { startedAt: first?.start ?? null, durationSeconds: seconds >= 0 ? seconds : null };
}
