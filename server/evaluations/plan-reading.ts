import { createHash } from "node:crypto";
import type { PlanPhase } from "@/core/evidence/plan";
import type { PlanReading } from "@/core/evidence/reading";
import type { Transaction } from "@/server/database/database";
import { itemFacts } from "@/server/plan/load-plan";

/** The launch plan of a release as it stands, if it has one. Its times are those of its last change. */
export async function planReading(tx: Transaction, releaseId: string): Promise<PlanReading[]> {
  const rows = await tx.phase.findMany({
    where: { releaseId },
    orderBy: { position: "asc" },
    include: { items: { orderBy: { position: "asc" } } },
  });
  if (rows.length === 0) return [];
  const phases: PlanPhase[] = rows.map(({ name, items }) => ({
    name,
    items: items.map((item) => {
      const { state, owner, dueOn, criterionId } = itemFacts(item);
      return { id: item.id, text: item.text, state, owner, dueOn, criterionId };
    }),
  }));
  const changes = rows.flatMap(({ createdAt, items }) => [createdAt, ...items.map(({ updatedAt }) => updatedAt)]);
  const changedAt = new Date(Math.max(...changes.map(Number))).toISOString();
  return [
    {
      id: idOf(releaseId, phases),
      scenario: null,
      suite: null,
      component: null,
      environment: null,
      commit: null,
      branch: null,
      build: null,
      startedAt: changedAt,
      endedAt: changedAt,
      timeAssumed: false,
      releaseAssumed: false,
      files: [],
      notes: [],
      evidence: { kind: "plan", tool: "Checklist", phases },
    },
  ];
}

/** The same plan has the same id. It has the form of a UUID, as the ids of all readings. */
function idOf(releaseId: string, phases: readonly PlanPhase[]): string {
  const hex = createHash("sha256")
    .update(JSON.stringify([releaseId, phases]))
    .digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}
