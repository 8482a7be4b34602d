import type { FindingRow } from "@/core/contract/findings";
import { formatDay } from "@/core/evidence/format-time";

type Decided = Pick<FindingRow, "state" | "reason" | "until" | "audit">;

/** Why a finding is in its state, as far as somebody said, and until when; empty where nobody did. */
export function decisionReason({ state, reason, until, audit }: Decided, now: string, timeZone: string): string {
  const ended = until !== null && Date.parse(until) <= Date.parse(now);
  const parts = [
    until === null ? null : `${ended ? "acceptance ended" : "to"} ${formatDay(until, timeZone)}`,
    reason,
    reason === null && state === "false positive" && audit === "false positive" ? "the file’s own audit" : null,
    reason === null && state === "open" && audit === "real" ? "real, by the file’s own audit" : null,
  ];
  return parts.filter((part) => part !== null).join(", ");
}
