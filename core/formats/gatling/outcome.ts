import type { Figure } from "@/core/evidence/figure";
import { formatCount } from "@/core/evidence/format-figure";
import type { LoadEvidence, LoadSlice } from "@/core/evidence/load";
import type { Receipt } from "@/core/evidence/receipt";
import { untoldLoad, untoldSlice } from "@/core/evidence/untold";
import { assumedPercentilesWarning } from "@/core/formats/assumed-percentiles";
import type { ReadOutcome } from "@/core/formats/format";
import { gatlingPercents, gatlingSlice } from "@/core/formats/gatling/slice";
import { loadWarnings } from "@/core/formats/load-warnings";
import { refusal } from "@/core/formats/refusal";

/** What one of the JSON files of a Gatling report says of a run. `path` is where the figures of all requests stand. */
export function gatlingOutcome(input: {
  stats: unknown;
  path: readonly string[];
  endpoints: LoadSlice[];
  groups: number;
}): ReadOutcome {
  const overall = gatlingSlice(input.stats, input.path, untoldSlice.name);
  if (overall === null) {
    return refusal({
      reason: "These are not Gatling’s statistics: numberOfRequests is missing. Nothing was measured.",
      where: { line: 1, column: 1 },
      advice: "Send js/stats.json or js/global_stats.json from the folder of Gatling’s report.",
    });
  }
  const { endpoints, groups } = input;
  const evidence: LoadEvidence = {
    ...untoldLoad,
    tool: "Gatling",
    durationSeconds: durationOf(overall),
    overall,
    endpoints,
  };
  const listed = [overall, ...endpoints].some(({ latency }) => latency.percentiles.length > 0);
  const setting = "charting.indicators in gatling.conf";
  const assumed = listed ? [assumedPercentilesWarning({ tool: "Gatling", percents: gatlingPercents, setting })] : [];
  return {
    outcome: "understood",
    evidence: [evidence],
    receipt: {
      items: 1 + endpoints.length + groups,
      stored: 1 + endpoints.length,
      skipped: groups > 0 ? [{ reason: "group: its requests are counted one by one", count: groups }] : [],
      toolVersion: null,
      warnings: [...assumed, ...parts(overall), ...loadWarnings(evidence)],
    },
    retries: [],
  };
}

function parts({ requests, failed, okLatency }: LoadSlice): Receipt["warnings"] {
  const ok = okLatency?.count;
  if (!requests || !failed || !ok || ok.value + failed.value === requests.value) return [];
  const message = `${formatCount(ok.value)} ok and ${formatCount(failed.value)} KO are not ${formatCount(requests.value)} requests.`;
  return [{ code: "impossible", message }];
}

/** Gatling rounds rates to three decimals: below this one they do not tell the time within 1 %. */
const lowestRate = 0.05;

function durationOf({ requests, requestsPerSecond }: LoadSlice): Figure | null {
  if (!requests || !requestsPerSecond || requests.value === 0 || requestsPerSecond.value < lowestRate) return null;
  return {
    value: requests.value / requestsPerSecond.value,
    at: { kind: "derived", from: "numberOfRequests ÷ meanNumberOfRequestsPerSecond" },
  };
}
