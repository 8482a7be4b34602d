import { formatCount } from "@/core/evidence/format-figure";
import type { LoadEvidence } from "@/core/evidence/load";
import type { Receipt } from "@/core/evidence/receipt";
import type { K6Points } from "@/core/formats/k6/points/k6-points";

/** What a reader of the receipt should know of the points of k6. */
export function pointsWarnings({ metrics }: K6Points, { overall, thresholds }: LoadEvidence): Receipt["warnings"] {
  const warnings: Receipt["warnings"] = [];
  const count = (wanted: string) => metrics.find(({ role }) => role === wanted)?.count ?? 0;
  const [requests, durations] = [count("request"), count("duration")];
  if (overall.requests === null) {
    warnings.push({
      code: "no-http-metrics",
      message: metrics.some(({ name }) => /^(grpc|ws|browser)_/.test(name))
        ? "There are no HTTP requests among the points: this run was not about HTTP. Requests, failures and latency are unknown here; judge its own metrics by name."
        : "There are no HTTP requests among the points. Requests, failures and latency are unknown.",
    });
  } else if (requests > 0 && requests !== durations) {
    warnings.push({
      code: "unequal-points",
      message: `There are ${formatCount(requests)} points of http_reqs and ${formatCount(durations)} of http_req_duration, which k6 writes in pairs. Requests are counted by ${durations > 0 ? "http_req_duration" : "http_reqs"}.`,
    });
  }
  if (thresholds.length > 0) {
    warnings.push({
      code: "no-verdict",
      message:
        "Single points hold the expressions of thresholds and not whether they were met. Send k6’s summary of the same run too.",
    });
  }
  return warnings;
}
