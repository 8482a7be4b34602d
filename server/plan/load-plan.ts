import { createHash } from "node:crypto";
import { ItemFacts, type StoredPhase } from "@/core/plan/plan";
import type { Item } from "@/prisma/generated/client";
import type { Database, Transaction } from "@/server/database/database";
import { shownItemState } from "./item-state-names";

/** The phases of a release with their items, each with what the last import read of it. */
export async function loadPlan(db: Database | Transaction, releaseId: string): Promise<StoredPhase[]> {
  const phases = await db.phase.findMany({
    where: { releaseId },
    orderBy: { position: "asc" },
    include: { items: { orderBy: { position: "asc" } } },
  });
  const fromFile = await factsFromFiles(db, releaseId);
  return phases.map(({ id, name, items }) => ({
    id,
    name,
    items: items.map((item) => ({
      ...itemFacts(item),
      id: item.id,
      identity: item.identity,
      text: item.text,
      version: item.version,
      fromFile: fromFile.get(item.id) ?? null,
    })),
  }));
}

export function itemFacts(item: Item): ItemFacts {
  const { state, words, owner, dueOn, priority, minutesSpent, criterionId, link } = item;
  return {
    state: shownItemState[state],
    words,
    owner,
    dueOn: dueOn?.toISOString().slice(0, 10) ?? null,
    priority,
    minutesSpent,
    criterionId,
    link,
  };
}

/** Names a plan as it stands, so that a change in between is noticed. */
export function planDigest(plan: readonly StoredPhase[]): string {
  const stands = plan.map(({ id, name, items }) => [id, name, items.map((item) => [item.id, item.version])]);
  return createHash("sha256").update(JSON.stringify(stands)).digest("hex");
}

async function factsFromFiles(db: Database | Transaction, releaseId: string): Promise<Map<string, ItemFacts>> {
  const rows = await db.$queryRaw<{ itemId: string; file: unknown }[]>`
    SELECT DISTINCT ON (change."itemId") change."itemId", change."after" -> 'file' AS file
    FROM "ItemChange" AS change
    JOIN "Item" AS item ON item."id" = change."itemId"
    JOIN "Phase" AS phase ON phase."id" = item."phaseId" AND phase."releaseId" = ${releaseId}::uuid
    WHERE jsonb_exists(change."after", 'file')
    ORDER BY change."itemId", change."at" DESC, change."id" DESC`;
  const read = rows.flatMap(({ itemId, file }) => {
    const facts = ItemFacts.safeParse(file);
    return facts.success ? [[itemId, facts.data] as const] : [];
  });
  return new Map(read);
}
