import type { RecordDraft } from "@/core/contract/records";
import { momentOf } from "@/core/uploads/zoned-time";
import { DomainError } from "@/server/domain-error";

type Zone = { timeZone: string; now: Date };

/** When a record was held and until when it counts. Nothing that is held after now has been held. */
export function recordTimes({ heldAt, expiresAt }: RecordDraft, { timeZone, now }: Zone) {
  const held = momentIn(heldAt, "00:00:00", timeZone);
  const expires = expiresAt === null ? null : momentIn(expiresAt, "23:59:59.999", timeZone);
  if (held > now) {
    throw new DomainError(
      "invalid",
      `The record is dated ${heldAt}, which is after now (${now.toISOString()}). What is planned is no evidence yet; enter it when it was held.`,
    );
  }
  if (expires !== null && expires <= held) {
    throw new DomainError("invalid", "The record would expire before it was held. Correct one of the dates.");
  }
  return { heldAt: held, expiresAt: expires };
}

function momentIn(written: string, timeOfDay: string, timeZone: string): Date {
  const moment = momentOf(written.includes("T") ? written : `${written}T${timeOfDay}`, timeZone);
  if (moment === null) throw new DomainError("invalid", `${written} is no time.`);
  return new Date(moment);
}
