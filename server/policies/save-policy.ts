import type { PolicyDraft, PolicyVersionView } from "@/core/contract/policies";
import { parsePolicy } from "@/core/policy/parse-policy";
import { requireProject } from "@/server/access/require-project";
import { type Context, projectNow } from "@/server/context";
import { inTransaction } from "@/server/database/database";
import { DomainError } from "@/server/domain-error";
import { evaluateRelease } from "@/server/evaluations/evaluate-release";

type Options = { ctx: Context; input: { project: string; draft: PolicyDraft } };

/** Saves the next version of a project's policy and judges every open release by it. */
export async function savePolicy({ ctx, input }: Options): Promise<PolicyVersionView> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "lead" });
  const { text, baseVersion } = input.draft;
  const parsed = parsePolicy(text);
  if (!parsed.ok) throw new DomainError("invalid", "The policy was not saved: it has mistakes.", parsed.mistakes);
  const at = projectNow(ctx, project);
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Project" WHERE "id" = ${project.id}::uuid FOR UPDATE`;
    const last = await tx.policyVersion.findFirst({ where: { projectId: project.id }, orderBy: { version: "desc" } });
    const lastVersion = last ? last.version : 0;
    if (lastVersion !== baseVersion) {
      throw new DomainError(
        "conflict",
        `Version ${lastVersion} was saved while you edited version ${baseVersion}. Reload, and make your change there.`,
      );
    }
    if (last?.text === text) throw new DomainError("conflict", "Nothing was changed.");
    const version = lastVersion + 1;
    await tx.policyVersion.create({
      data: { projectId: project.id, version, text, createdById: ctx.actor.userId, createdAt: at },
    });
    const open = await tx.release.findMany({ where: { projectId: project.id, state: "open" }, select: { id: true } });
    for (const { id } of open) await evaluateRelease({ tx, releaseId: id, at, cause: `policy version ${version}` });
    return { version, createdAt: at.toISOString(), createdBy: ctx.actor.name };
  });
}
