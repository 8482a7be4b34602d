import { formatPeriod } from "@/components/runs/format-period";
import type { Outage } from "@/core/containers/outages";
import type { SnapshotMark } from "@/core/contract/containers";
import { formatDateTime } from "@/core/evidence/format-time";

const words: Partial<Record<Outage["state"], string>> = { down: "down", unhealthy: "unhealthy", absent: "absent" };

/** From when to when a service was out, as far as snapshots tell: "down from 20 Nov 2026, 14:05 to 14:25 UTC". */
export function outageSentence(
  { state, from, until }: Outage,
  snapshots: readonly Pick<SnapshotMark, "at">[],
  timeZone: string,
): string {
  const begun = snapshots[from]?.at;
  const ended = until === null ? null : snapshots[until]?.at;
  if (begun === undefined || ended === undefined) throw new RangeError("An outage names a snapshot that is not there.");
  const word = words[state] ?? "out";
  if (ended === null) return `${word} since ${formatDateTime(begun, timeZone)}`;
  return `${word} from ${formatPeriod(begun, ended, timeZone)}`;
}
