import type { LoadEvidence, LoadSlice } from "@/core/evidence/load";
import type { Receipt } from "@/core/evidence/receipt";
import type { LoadSeries } from "@/core/evidence/series";
import { untoldLoad, untoldSlice } from "@/core/evidence/untold";
import { failedFigure, responsesOf } from "@/core/formats/artillery/outcomes";
import { periodSteps } from "@/core/formats/artillery/periods";
import type { Report, Totals } from "@/core/formats/artillery/totals";
import { versionOne } from "@/core/formats/artillery/version-one";
import { versionTwo } from "@/core/formats/artillery/version-two";
import { countedFailures } from "@/core/formats/counted-failures";
import type { ByteSource, ReadOutcome } from "@/core/formats/format";
import { ratio } from "@/core/formats/json/figures";
import { isObject, member } from "@/core/formats/json/members";
import { readJson } from "@/core/formats/json/read-json";
import { refusal } from "@/core/formats/refusal";
import { stepSeries } from "@/core/formats/steps/step-series";
import { stepWindows } from "@/core/formats/steps/step-windows";
import { summaryOutcome } from "@/core/formats/summary-outcome";
import { driftOf } from "@/core/runs/drift";

export async function* readReport(source: ByteSource): AsyncGenerator<LoadSeries, ReadOutcome> {
  const document = await readJson(source, "Artillery report");
  if (!document.ok) return document.refusal;
  const aggregate = member(document.value, "aggregate");
  if (!isObject(aggregate)) {
    return refusal({
      reason: "This is not an Artillery report: it has no “aggregate” object. Nothing was measured.",
      where: { line: 1, column: 1 },
      advice: "Send the file that “artillery run --output” writes.",
    });
  }
  const lists = (...groups: string[]) => groups.some((group) => member(aggregate, group) !== undefined);
  const isOne = lists("requestsCompleted", "codes", "latency", "rps") && !lists("summaries", "histograms", "rates");
  const report = isOne ? versionOne(document.value) : versionTwo(document.value);
  const steps = periodSteps(report.periods);
  const [series] = stepSeries(steps);
  if (series) yield series;
  const evidence: LoadEvidence = {
    ...evidenceOf(report),
    windows: stepWindows(steps),
    drift: series ? driftOf(series, null) : null,
  };
  return summaryOutcome(evidence, { warnings: warningsOf(evidence) });
}

function evidenceOf({ totals, okLatency, endpoints, startedAt, durationSeconds }: Report): LoadEvidence {
  return {
    ...untoldLoad,
    tool: "Artillery",
    startedAt,
    durationSeconds,
    overall: {
      ...sliceOf(untoldSlice.name, totals),
      okLatency,
      requestsPerSecond: ratio(totals.requests?.value, durationSeconds?.value, "requests ÷ duration"),
    },
    endpoints: endpoints.map((endpoint) => sliceOf(endpoint.name, endpoint.totals)),
    failures: countedFailures(totals.errors),
  };
}

function sliceOf(name: string, totals: Totals): LoadSlice {
  const { requests, latency } = totals;
  return { ...untoldSlice, name, requests, failed: failedFigure(totals), responses: responsesOf(totals), latency };
}

function warningsOf({ overall }: LoadEvidence): Receipt["warnings"] {
  if (overall.requests === null) {
    const message = "The report counts no HTTP requests. Requests, failures and latency are unknown.";
    return [{ code: "no-http-metrics", message }];
  }
  if (overall.responses !== null || overall.requests.value === 0) return [];
  const message =
    "Codes and errors do not add up to the requests, so that outcomes are not told apart. Errors and answers from status 500 on count as failures.";
  return [{ code: "outcomes-unknown", message }];
}
