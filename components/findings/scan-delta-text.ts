import type { ScanDelta } from "@/core/contract/findings";
import { formatCount } from "@/core/evidence/format-figure";
import { formatDay } from "@/core/evidence/format-time";

/** How a scan differs from the one before it, in words. */
export function scanDeltaText({ fresh, back, gone, since }: ScanDelta, timeZone: string): string {
  const parts = [
    fresh > 0 ? `${formatCount(fresh)} new` : null,
    back > 0 ? `${formatCount(back)} back` : null,
    gone > 0 ? `${formatCount(gone)} gone` : null,
  ].filter((part) => part !== null);
  const day = formatDay(since.at, timeZone);
  return parts.length === 0 ? `unchanged since ${day}` : `${parts.join(", ")} since ${day}`;
}
