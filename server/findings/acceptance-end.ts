import type { TriageDecision } from "@/core/contract/findings";
import { formatDay } from "@/core/evidence/format-time";
import { acceptableDays } from "@/core/findings/acceptable-days";
import { momentOf } from "@/core/uploads/zoned-time";
import { DomainError } from "@/server/domain-error";

/** When an acceptance ends: with the beginning of its day in the project's zone. Null for other decisions. */
export function acceptanceEnd(decision: TriageDecision, at: Date, timeZone: string): Date | null {
  if (decision.state !== "accepted") return null;
  const { first, last } = acceptableDays(at.toISOString(), timeZone);
  const end = momentOf(`${decision.until}T00:00:00`, timeZone);
  if (end === null || decision.until < first || decision.until > last) {
    throw new DomainError(
      "invalid",
      `A risk is accepted until a day after today, by ${formatDay(last, timeZone)} at the latest.`,
    );
  }
  return new Date(end);
}
