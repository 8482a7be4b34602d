import { formatCount } from "@/core/evidence/format-figure";
import type { LoadSlice, ResponseCount } from "@/core/evidence/load";
import type { Receipt } from "@/core/evidence/receipt";
import { derived } from "@/core/formats/json/figures";
import { cell, found, type Line } from "@/core/formats/wrk/lines";

type Requests = Pick<LoadSlice, "requests" | "failed" | "responses"> & {
  /** Answered requests. */
  completed: number;
  warnings: Receipt["warnings"];
};

const socketErrors = /^\s*Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/;

/**
 * wrk counts answers. Connections that failed stand beside them; a timeout of wrk is an answer that came too late, while
 * wrk2 counts connections that still wait. An answer is bad from status 400 on; which it was is not told.
 */
export function requestsOf(
  lines: readonly Line[],
  total: { line: number; groups: string[] },
  isWrk2: boolean,
): Requests {
  const completed = Number(total.groups[0]);
  const [connect = 0, read = 0, write = 0, timeout = 0] = found(lines, socketErrors)?.groups.map(Number) ?? [];
  const bad = Number(found(lines, /^\s*Non-2xx or 3xx responses: (\d+)/)?.groups[0] ?? 0);
  const late = isWrk2 ? 0 : Math.min(timeout, Math.max(0, completed - bad));
  const unanswered = connect + read + write + (isWrk2 ? timeout : Math.max(0, timeout - completed));
  const onlyErrors = completed === 0 && unanswered > 0;
  const responses: ResponseCount[] = [
    { status: null, failed: false, count: completed - bad - late },
    { status: null, failed: true, count: bad },
    { status: 0, failed: true, count: late + (onlyErrors ? unanswered : 0) },
  ];
  return {
    completed,
    requests: onlyErrors
      ? derived(unanswered, "Socket errors: no request was answered")
      : cell(completed, total.line, "requests", "total"),
    failed: derived(bad + late + unanswered, "Socket errors + Non-2xx or 3xx responses"),
    responses: (unanswered > 0 && !onlyErrors) || bad > completed ? null : responses.filter(({ count }) => count > 0),
    warnings: unanswered > 0 && !onlyErrors ? [beside(unanswered)] : [],
  };
}

function beside(errors: number): Receipt["warnings"][number] {
  const message = `${formatCount(errors)} socket errors count as failures, though wrk does not count them among its requests. The share of failures is therefore rather too high than too low.`;
  return { code: "uncounted-errors", message };
}
