import { randomUUID } from "node:crypto";
import type { ExpectedRules } from "@/core/contract/rules";
import { isLoad } from "@/core/evidence/reading";
import { requireProject } from "@/server/access/require-project";
import { type Context, projectNow } from "@/server/context";
import { inTransaction, type Transaction } from "@/server/database/database";
import { evaluateRelease } from "@/server/evaluations/evaluate-release";
import { storedReading } from "@/server/evaluations/stored-reading";
import { storeReading } from "@/server/uploads/store-reading";

type Options = { ctx: Context; input: { project: string; rules: ExpectedRules } };

/** Changes which outcomes count as provoked on purpose, and reads the load runs of open releases by it again. */
export async function saveExpectedRules({ ctx, input }: Options): Promise<ExpectedRules> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "lead" });
  const { rules } = input.rules;
  const author = { userId: ctx.actor.userId, at: projectNow(ctx, project) };
  return inTransaction(ctx.db, async (tx) => {
    await tx.project.update({ where: { id: project.id }, data: { expectedRules: rules } });
    for (const releaseId of await applyRules(tx, project.id, input.rules, author)) {
      await evaluateRelease({
        tx,
        releaseId,
        at: author.at,
        cause: "the rule for expected outcomes was changed",
      });
    }
    return input.rules;
  });
}

async function applyRules(
  tx: Transaction,
  projectId: string,
  { rules }: ExpectedRules,
  author: { userId: string; at: Date },
): Promise<Set<string>> {
  const runs = await tx.run.findMany({
    where: { projectId, kind: "load", active: true, release: { state: "open" } },
    select: { id: true, releaseId: true, currentReading: { select: { body: true, revision: true } } },
  });
  for (const { id, currentReading } of runs) {
    if (!currentReading) continue;
    const reading = storedReading(currentReading.body);
    if (!isLoad(reading) || JSON.stringify(reading.expectedRules) === JSON.stringify(rules)) continue;
    const body = { ...reading, id: randomUUID(), expectedRules: rules };
    await storeReading({
      tx,
      runId: id,
      revision: currentReading.revision + 1,
      cause: "the rule for expected outcomes was applied",
      body,
      ...author,
    });
  }
  return new Set(runs.map(({ releaseId }) => releaseId));
}
