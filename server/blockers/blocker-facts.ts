import type { BlockerDraft } from "@/core/contract/blockers";
import type { Transaction } from "@/server/database/database";
import { DomainError } from "@/server/domain-error";

/** What is written of a draft: its runs are looked up by their numbers, within the project. */
export async function blockerFacts(tx: Transaction, projectId: string, draft: BlockerDraft) {
  const { beforeRun, afterRun, decideOn, ...stated } = draft;
  const numbers = [beforeRun, afterRun].filter((number) => number !== null);
  const runs = await tx.run.findMany({
    where: { projectId, number: { in: numbers } },
    select: { id: true, number: true, endedAt: true },
  });
  const runOf = (number: number | null) => {
    if (number === null) return null;
    const run = runs.find((one) => one.number === number);
    if (!run) throw new DomainError("invalid", `This project has no run #${number}.`);
    return run;
  };
  const before = runOf(beforeRun);
  const after = runOf(afterRun);
  if (before && after && after.endedAt <= before.endedAt) {
    throw new DomainError(
      "invalid",
      `Run #${after.number} was measured no later than run #${before.number}, so it cannot show what the fix changed.`,
    );
  }
  return {
    ...stated,
    decideOn: decideOn === null ? null : new Date(`${decideOn}T00:00:00Z`),
    beforeRunId: before?.id ?? null,
    afterRunId: after?.id ?? null,
  };
}
