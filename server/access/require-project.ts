import type { ProjectRole } from "@/core/contract/roles";
import { roleAtLeast } from "@/core/contract/roles";
import type { Project } from "@/prisma/generated/client";
import type { Context } from "@/server/context";
import { DomainError } from "@/server/domain-error";

export type ProjectAccess = { project: Project; role: ProjectRole };

/**
 * The project by its slug, if the actor may see it, with the actor's role.
 * Somebody who may not see it gets the same answer as for one that does not exist.
 */
export async function requireProject(options: {
  ctx: Context;
  slug: string;
  role: ProjectRole;
}): Promise<ProjectAccess> {
  const { ctx, slug } = options;
  const found = await ctx.db.project.findUnique({
    where: { slug },
    include: { memberships: { where: { userId: ctx.actor.userId } } },
  });
  const role = ctx.actor.administrator ? "lead" : found?.memberships[0]?.role;
  if (!found || !role) throw new DomainError("not-found", "There is no such project, or it is not shared with you.");
  if (!roleAtLeast(role, options.role)) {
    throw new DomainError(
      "forbidden",
      `This needs the role ${options.role} in the project; yours is ${role}. Ask a lead.`,
    );
  }
  const { memberships: _, ...project } = found;
  return { project, role };
}
