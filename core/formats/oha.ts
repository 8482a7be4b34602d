import type { Latency, LoadEvidence } from "@/core/evidence/load";
import { untoldLatency, untoldLoad, untoldSlice } from "@/core/evidence/untold";
import { countedFailures } from "@/core/formats/counted-failures";
import type { ByteSource, Probe, ReadOutcome, ResultFormat } from "@/core/formats/format";
import { countOf, countsByStatus, type StatusCount } from "@/core/formats/json/counts-by-status";
import { countAt, derived, quantityAt, ratio } from "@/core/formats/json/figures";
import { listedPercentiles } from "@/core/formats/json/listed-percentiles";
import { isObject, jsonPath, member } from "@/core/formats/json/members";
import { kindAt, outlineJson } from "@/core/formats/json/outline";
import { readJson } from "@/core/formats/json/read-json";
import { refusal } from "@/core/formats/refusal";
import { summaryOutcome } from "@/core/formats/summary-outcome";
import { withoutCases } from "@/core/formats/without-cases";

/**
 * oha's result as JSON. Its times are in seconds. Its `successRate` calls every HTTP answer a success, a 500 too, so that
 * only requests without an answer are failed by its own count.
 */
export const oha: ResultFormat = {
  id: "oha",
  label: "oha result (JSON)",
  claims: ({ head }: Probe) => isResult(head),
  read: (source) => withoutCases(() => readResult(source)),
};

/** Requests that were under way when the time of a run was over: oha leaves them out of its rate of success. */
const stopped = "aborted due to deadline";

function isResult(head: string): boolean {
  const outline = outlineJson(head);
  const told = kindAt(outline, "statusCodeDistribution") === "object" || kindAt(outline, "rps") === "object";
  return kindAt(outline, "summary", "successRate") !== undefined && told;
}

async function readResult(source: ByteSource): Promise<ReadOutcome> {
  const document = await readJson(source, "oha result");
  if (!document.ok) return document.refusal;
  const root = document.value;
  if (!isObject(member(root, "summary")) || !isObject(member(root, "statusCodeDistribution"))) {
    return refusal({
      reason: "This is not a result of oha: it has no summary or no statusCodeDistribution. Nothing was imported.",
      where: { line: 1, column: 1 },
      advice: "Send what oha writes with --output-format json (before version 1.9: --json).",
    });
  }
  return summaryOutcome(resultOf(root));
}

function resultOf(root: unknown): LoadEvidence {
  const statuses = countsByStatus(member(root, "statusCodeDistribution"));
  const errors = errorsOf(root);
  const answered = countOf(statuses);
  const failed = errors.reduce((sum, { count }) => sum + count, 0);
  const requests = answered + failed;
  const seconds = quantityAt(root, ["summary", "total"]);
  const answers = statuses.map(({ status, count }) => ({ status, failed: null, count }));
  return {
    ...untoldLoad,
    tool: "oha",
    durationSeconds: seconds?.value ? seconds : null,
    overall: {
      ...untoldSlice,
      requests: derived(requests, "statusCodeDistribution + errorDistribution, without requests cut off at the end"),
      failed: derived(failed, "errorDistribution, without requests cut off at the end"),
      responses: failed > 0 ? [...answers, { status: 0, failed: true, count: failed }] : answers,
      latency: latencyOf(root, answered, "latencyPercentiles", true),
      okLatency: okLatencyOf(root, statuses),
      requestsPerSecond: ratio(requests, seconds?.value, "requests ÷ summary.total"),
    },
    failures: countedFailures(errors),
  };
}

function errorsOf(root: unknown): { message: string; count: number; path: string }[] {
  const errors = member(root, "errorDistribution");
  return Object.keys(isObject(errors) ? errors : {})
    .filter((message) => message !== stopped)
    .map((message) => {
      const count = countAt(errors, [message])?.value ?? 0;
      return { message, count, path: jsonPath("errorDistribution", message) };
    });
}

/** Written with --stats-success-breakdown: of the 2xx alone, which are the ok ones where nothing was redirected. */
function okLatencyOf(root: unknown, statuses: readonly StatusCount[]): Latency | null {
  const name = ["latencyPercentilesSuccessful", "latencyPercentileSuccessful"].find((one) =>
    isObject(member(root, one)),
  );
  if (name === undefined || countOf(statuses, (status) => status >= 300 && status < 400) > 0) return null;
  const count = countOf(statuses, (status) => status >= 200 && status < 300);
  return latencyOf(root, count, name, false);
}

const naming = { name: /^p(\d+(?:\.\d+)?)$/, toMs: 1_000 };

function latencyOf(root: unknown, count: number, name: string, ofAll: boolean): Latency {
  const samples = derived(count, "statusCodeDistribution: one latency for each response");
  if (count === 0) return { ...untoldLatency, count: samples };
  const ms = (...path: string[]) => quantityAt(root, path, naming.toMs);
  return {
    ...untoldLatency,
    count: samples,
    minMs: ofAll ? ms("summary", "fastest") : null,
    meanMs: ofAll ? ms("summary", "average") : null,
    medianMs: ms(name, "p50"),
    maxMs: ofAll ? ms("summary", "slowest") : null,
    percentiles: listedPercentiles(root, [name], naming),
  };
}
