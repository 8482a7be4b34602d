import type { AddMemberInput, Member } from "@/core/contract/projects";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { DomainError } from "@/server/domain-error";
import { personState, statefulPerson } from "@/server/people/person-state";

type AddMember = { ctx: Context; input: AddMemberInput & { project: string } };

/** Gives somebody who already has an account a role in the project. */
export async function addMember({ ctx, input }: AddMember): Promise<Member> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "lead" });
  const person = await ctx.db.user.findUnique({ where: { email: input.email }, include: statefulPerson });
  if (!person || person.deactivatedAt) {
    throw new DomainError(
      "not-found",
      `Nobody with the address ${input.email} can sign in here. An administrator can invite them.`,
    );
  }
  const { count } = await ctx.db.membership.createMany({
    data: { projectId: project.id, userId: person.id, role: input.role, createdAt: ctx.now() },
    skipDuplicates: true,
  });
  if (count === 0) {
    throw new DomainError("conflict", `${person.name} is already a member. Change the role in the list.`);
  }
  return { personId: person.id, name: person.name, email: person.email, state: personState(person), role: input.role };
}
