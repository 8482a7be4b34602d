import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { DomainError } from "@/server/domain-error";
import { requirePerson } from "@/server/people/require-person";

type RemoveMember = { ctx: Context; input: { project: string; personId: string } };

/** Ends a membership. What the person handed in or decided stays. */
export async function removeMember({ ctx, input }: RemoveMember): Promise<void> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "lead" });
  const person = await requirePerson(ctx, input.personId);
  const { count } = await ctx.db.membership.deleteMany({ where: { projectId: project.id, userId: person.id } });
  if (count === 0) throw new DomainError("not-found", "This person is not a member of the project.");
}
