import type { SliceFigures } from "@/core/contract/runs";
import { formatCount, formatPercent } from "@/core/evidence/format-figure";
import type { LoadSlice } from "@/core/evidence/load";

/** The tool's own count of failures beside the one that is judged, as a sentence. */
export function toolsOwnCount(
  tool: string,
  { requests, failed }: Pick<LoadSlice, "requests" | "failed">,
  { failures, counted, expected, limited, source }: SliceFigures,
): string {
  if (!requests) return "The file does not count requests.";
  if (!failed && failures === null) return "The file does not count failures. An error rate cannot be told.";
  const own = failed
    ? `${tool} counts ${formatCount(failed.value)} of ${formatCount(requests.value)} as failed`
    : `${tool} gives no count of failures`;
  if (failures === null || counted === null) return `${own}.`;
  const ownPercent = failed && requests.value > 0 ? ` (${formatPercent((100 * failed.value) / requests.value)})` : "";
  const ours = `${formatCount(failures)} of ${formatCount(counted)}`;
  const leftOut = [expected > 0 ? "provoked errors" : null, limited ? "limited responses" : null].filter(Boolean);
  if (source === "outcomes" && leftOut.length > 0)
    return `${own}${ownPercent}; without ${leftOut.join(" and ")} ${ours}.`;
  if (leftOut.length > 0) return `${own}; without ${leftOut.join(" and ")} ${ours}.`;
  if (source === "outcomes") return `${own}${ownPercent}; by outcomes ${ours}.`;
  return `${own}. The file does not tell outcomes apart, so this count is used.`;
}
