import { randomUUID } from "node:crypto";
import type { TriageDecision } from "@/core/contract/findings";
import type { Transaction } from "@/server/database/database";
import { uuidsInOrder } from "@/server/database/uuids-in-order";

type Options = {
  tx: Transaction;
  ids: readonly string[];
  decision: TriageDecision;
  until: Date | null;
  at: Date;
  byId: string;
};

/** Makes the decision what stands of each finding, and writes one event for each under one batch. */
export async function storeDecision({ tx, ids, decision, until, at, byId }: Options): Promise<void> {
  const triage = decision.state.replace(" ", "_");
  const { reason } = decision;
  const [atText, untilText] = [at.toISOString(), until?.toISOString() ?? null];
  await tx.$executeRaw`
    UPDATE "Finding" SET "triage" = ${triage}::"Triage", "reason" = ${reason}, "decidedAt" = ${atText}::timestamptz,
      "acceptedUntil" = ${untilText}::timestamptz, "version" = "version" + 1
    WHERE "id" = ANY(${ids}::uuid[])`;
  await tx.$executeRaw`
    INSERT INTO "TriageEvent" ("id", "findingId", "batchId", "triage", "reason", "until", "at", "byId")
    SELECT event_id, finding_id, ${randomUUID()}::uuid, ${triage}::"Triage", ${reason}, ${untilText}::timestamptz,
      ${atText}::timestamptz, ${byId}::uuid
    FROM unnest(${uuidsInOrder(ids.length)}::uuid[], ${ids}::uuid[]) AS decided (event_id, finding_id)`;
}
