import { type CreatedProject, type CreateProjectInput, ProjectSlug } from "@/core/contract/projects";
import { defaultPolicy } from "@/core/policy/default-policy";
import type { Context } from "@/server/context";
import { inTransaction, type Transaction } from "@/server/database/database";
import { DomainError } from "@/server/domain-error";
import { evaluateRelease } from "@/server/evaluations/evaluate-release";
import { requireAdministrator } from "@/server/people/require-administrator";
import { slugOf } from "@/server/projects/slug-of";

type CreateProject = { ctx: Context; input: CreateProjectInput };

/** Makes a project led by its maker, with a first release, the default policy as version 1, and a first evaluation. */
export async function createProject({ ctx, input }: CreateProject): Promise<CreatedProject> {
  requireAdministrator(ctx);
  const slug = input.slug ?? slugFrom(input.name);
  const at = ctx.now();
  return inTransaction(ctx.db, async (tx) => {
    const projectId = await insertProject(tx, { slug, name: input.name, timeZone: input.timeZone, createdAt: at });
    await tx.membership.create({ data: { projectId, userId: ctx.actor.userId, role: "lead", createdAt: at } });
    await tx.policyVersion.create({
      data: { projectId, version: 1, text: defaultPolicy, createdById: ctx.actor.userId, createdAt: at },
    });
    const release = await tx.release.create({
      data: { projectId, slug: "first-release", name: "First release", createdAt: at },
    });
    await evaluateRelease({ tx, releaseId: release.id, at, cause: "The project was created." });
    return { slug, name: input.name, releaseSlug: release.slug };
  });
}

function slugFrom(name: string): string {
  const made = ProjectSlug.safeParse(slugOf(name));
  if (made.success) return made.data;
  throw new DomainError(
    "invalid",
    "No address can be made from this name. Write one: small letters, digits and hyphens.",
  );
}

type NewProject = { slug: string; name: string; timeZone: string; createdAt: Date };

async function insertProject(tx: Transaction, data: NewProject): Promise<string> {
  const [created] = await tx.project.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } });
  if (!created)
    throw new DomainError("conflict", `The address ${data.slug} is taken by another project. Choose another.`);
  return created.id;
}
