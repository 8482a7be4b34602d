import type { ImportConfirmation, ImportResult } from "@/core/contract/plan";
import { mergePlan } from "@/core/plan/merge-plan";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { DomainError } from "@/server/domain-error";
import { changePlan } from "./change-plan";
import { loadPlan, planDigest } from "./load-plan";
import { readFile } from "./read-file";
import { writeImport } from "./write-import";

type Options = {
  ctx: Context;
  input: { project: string; release: string | null; confirmed: ImportConfirmation };
};

/** Stores what a preview showed; a plan that was changed since is not overwritten unseen. */
export async function confirmImport({ ctx, input }: Options): Promise<ImportResult> {
  await requireProject({ ctx, slug: input.project, role: "qa" });
  const { text, digest, decisions = [], missing = "keep" } = input.confirmed;
  const file = readFile(text);
  return changePlan({
    ctx,
    input,
    cause: "a checklist was imported",
    work: async ({ tx, release, at }) => {
      const plan = await loadPlan(tx, release.id);
      if (planDigest(plan) !== digest) {
        throw new DomainError(
          "conflict",
          "The checklist was changed since this preview. Look at a new preview, then confirm.",
        );
      }
      const merged = mergePlan(plan, file, new Map(decisions.map(({ line, state }) => [line, state])));
      return writeImport({ tx, releaseId: release.id, plan, merged, missing, stamp: { at, by: ctx.actor.name } });
    },
  });
}
