import { randomUUID } from "node:crypto";
import type { ImportResult } from "@/core/contract/plan";
import type { MergedPhase } from "@/core/plan/merge-plan";
import type { StoredPhase } from "@/core/plan/plan";
import type { Transaction } from "@/server/database/database";
import { type ImportStamp, rowsOfPhase } from "./import-rows";
import { updateItems } from "./update-items";

type Options = {
  tx: Transaction;
  releaseId: string;
  plan: readonly StoredPhase[];
  merged: readonly MergedPhase[];
  missing: "keep" | "not applicable";
  stamp: ImportStamp;
};

/** Writes a merged plan in a few statements: new phases and items, what changed, and where each item stands now. */
export async function writeImport({ tx, releaseId, plan, merged, missing, stamp }: Options): Promise<ImportResult> {
  const placed = merged.map((phase, index) => ({
    phase,
    id: phase.stored?.id ?? randomUUID(),
    position: plan.length + index,
  }));
  const phases = placed.filter(({ phase }) => phase.stored === null);
  await tx.phase.createMany({
    data: phases.map(({ phase: { name }, id, position }) => ({ id, releaseId, name, position, createdAt: stamp.at })),
  });
  const rows = placed.flatMap(({ phase, id }) => rowsOfPhase(id, phase, missing === "not applicable", stamp));
  await tx.item.createMany({ data: rows.flatMap(({ created }) => created) });
  await updateItems(
    tx,
    rows.flatMap(({ updated }) => updated),
    stamp.at,
  );
  await tx.itemChange.createMany({ data: rows.flatMap(({ history }) => history) });
  return resultOf(merged, missing);
}

function resultOf(merged: readonly MergedPhase[], missing: Options["missing"]): ImportResult {
  const items = merged.flatMap((phase) => phase.items);
  const left = merged.flatMap((phase) => phase.missing).filter(({ state }) => state !== "not applicable");
  const added = items.filter(({ stored }) => stored === null).length;
  const changed = items.filter(({ stored, changes }) => stored !== null && changes.length > 0).length;
  const setNotApplicable = missing === "not applicable" ? left.length : 0;
  return { added, changed, unchanged: items.length - added - changed, setNotApplicable };
}
