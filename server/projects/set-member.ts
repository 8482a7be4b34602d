import type { SetMemberInput } from "@/core/contract/projects";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { DomainError } from "@/server/domain-error";
import { requirePerson } from "@/server/people/require-person";

type SetMember = { ctx: Context; input: SetMemberInput & { project: string; personId: string } };

/** Changes the role of a member. */
export async function setMember({ ctx, input }: SetMember): Promise<void> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "lead" });
  const person = await requirePerson(ctx, input.personId);
  const { count } = await ctx.db.membership.updateMany({
    where: { projectId: project.id, userId: person.id },
    data: { role: input.role },
  });
  if (count === 0) throw new DomainError("not-found", "This person is not a member of the project.");
}
