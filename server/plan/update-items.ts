import type { ItemFacts } from "@/core/plan/plan";
import type { Transaction } from "@/server/database/database";
import { storedItemState } from "./item-state-names";

export type ItemUpdate = { id: string; position: number; text: string; facts: ItemFacts; changed: boolean };

/** Sets many items in one statement. Only those that are `changed` get a new version and time. */
export async function updateItems(tx: Transaction, updates: readonly ItemUpdate[], at: Date): Promise<void> {
  if (updates.length === 0) return;
  const facts = updates.map((update) => update.facts);
  await tx.$executeRaw`
    UPDATE "Item" AS item SET
      "position" = row.position, "text" = row.text, "state" = row.state::"ItemState", "words" = row.words,
      "owner" = row.owner, "dueOn" = row.due_on::date, "priority" = row.priority, "minutesSpent" = row.minutes_spent,
      "criterionId" = row.criterion_id, "link" = row.link, "version" = item."version" + row.changed::int,
      "updatedAt" = CASE WHEN row.changed THEN ${at} ELSE item."updatedAt" END
    FROM unnest(
      ${updates.map(({ id }) => id)}::uuid[], ${updates.map(({ position }) => position)}::int[],
      ${updates.map(({ text }) => text)}::text[], ${facts.map(({ state }) => storedItemState[state])}::text[],
      ${facts.map(({ words }) => words)}::text[], ${facts.map(({ owner }) => owner)}::text[],
      ${facts.map(({ dueOn }) => dueOn)}::text[], ${facts.map(({ priority }) => priority)}::text[],
      ${facts.map(({ minutesSpent }) => minutesSpent)}::int[], ${facts.map(({ criterionId }) => criterionId)}::text[],
      ${facts.map(({ link }) => link)}::text[], ${updates.map(({ changed }) => changed)}::boolean[]
    ) AS row (id, position, text, state, words, owner, due_on, priority, minutes_spent, criterion_id, link, changed)
    WHERE item."id" = row.id`;
}
