import type { ProjectRole } from "@/core/contract/roles";
import { roleAtLeast } from "@/core/contract/roles";
import type { TokenScope } from "@/core/contract/tokens";
import type { Project } from "@/prisma/generated/client";
import type { ActingToken, Context } from "@/server/context";
import { DomainError } from "@/server/domain-error";

export type ProjectAccess = { project: Project; role: ProjectRole };

type Options = {
  ctx: Context;
  slug: string;
  role: ProjectRole;
  /** The scopes of which a token needs one; without any, the verb is closed to tokens. */
  scope?: TokenScope | readonly TokenScope[];
};

/**
 * The project by its slug, if the actor may see it, with the actor's role.
 * Somebody who may not see it gets the same answer as for one that does not exist.
 */
export async function requireProject(options: Options): Promise<ProjectAccess> {
  const { ctx, slug } = options;
  const { token } = ctx.actor;
  const found = await ctx.db.project.findUnique({
    where: { slug },
    include: { memberships: { where: { userId: ctx.actor.userId } } },
  });
  if (!found) throw notShared();
  const { memberships, ...project } = found;
  if (token) return { project, role: roleOfToken(token, project, options) };
  const role = ctx.actor.administrator ? "lead" : memberships[0]?.role;
  if (!role) throw notShared();
  if (!roleAtLeast(role, options.role)) {
    throw new DomainError(
      "forbidden",
      `This needs the role ${options.role} in the project; yours is ${role}. Ask a lead.`,
    );
  }
  return { project, role };
}

/** A token has no role of its own: it gets what the verb asks for, where its scopes open the verb. */
function roleOfToken(token: ActingToken, project: Project, { role, scope }: Options): ProjectRole {
  if (token.projectId !== project.id) throw notShared();
  const needed = scope === undefined ? [] : [scope].flat();
  if (needed.some((one) => token.scopes.includes(one))) return role;
  const held = token.scopes.length === 1 ? "the scope" : "the scopes";
  const means = needed.length === 0 ? "No token may; sign in." : `It needs ${needed.join(" or ")}.`;
  throw new DomainError("forbidden", `This token may not do this; it has ${held} ${token.scopes.join(", ")}. ${means}`);
}

function notShared(): DomainError {
  return new DomainError("not-found", "There is no such project, or it is not shared with you.");
}
