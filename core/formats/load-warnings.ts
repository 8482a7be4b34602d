import { formatCount, formatMs } from "@/core/evidence/format-figure";
import type { LoadEvidence, LoadSlice } from "@/core/evidence/load";
import type { Receipt } from "@/core/evidence/receipt";

type Warning = Receipt["warnings"][number];

/** Locust rounds percentiles to two digits: up to 5 % above what was measured, and up to 1 ms below 20 ms. */
const rounding = (ms: number) => ms * 0.05 + 1;

function contradictions(slice: LoadSlice): string[] {
  const found: string[] = [];
  const { requests, failed, latency } = slice;
  if (requests && failed && failed.value > requests.value) {
    found.push(
      `${formatCount(failed.value)} failed of ${formatCount(requests.value)} requests (${slice.name}): more than there were.`,
    );
  }
  let before = null;
  for (const { percent, ms } of latency.percentiles) {
    if (before && ms.value < before.ms.value) {
      found.push(`The ${percent}\u00a0% percentile is below the ${before.percent}\u00a0% percentile (${slice.name}).`);
      break;
    }
    before = { percent, ms };
  }
  const max = latency.maxMs;
  if (max && before && before.ms.value > max.value + rounding(max.value)) {
    found.push(
      `The ${before.percent}\u00a0% percentile of ${formatMs(before.ms.value)} is above the maximum of ${formatMs(max.value)} (${slice.name}).`,
    );
  }
  return found;
}

/** Warnings that hold for every load tool: a run of no requests, and figures that cannot be true together. */
export function loadWarnings(evidence: LoadEvidence): Warning[] {
  const warnings: Warning[] = [];
  if (evidence.overall.requests?.value === 0) {
    warnings.push({ code: "empty-scan", message: "The run made no request. Nothing was measured." });
  }
  const impossible = [evidence.overall, ...evidence.endpoints].flatMap(contradictions);
  if (impossible.length > 0) {
    const more = impossible.length - 3;
    const tail = more > 0 ? ` And ${more} more.` : "";
    warnings.push({ code: "impossible", message: impossible.slice(0, 3).join(" ") + tail });
  }
  return warnings;
}
