import type { MemberList } from "@/core/contract/projects";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { byName } from "@/server/people/by-name";
import { personState, statefulPerson } from "@/server/people/person-state";

type ListMembers = { ctx: Context; input: { project: string } };

export async function listMembers({ ctx, input }: ListMembers): Promise<MemberList> {
  const { project, role } = await requireProject({ ctx, slug: input.project, role: "viewer" });
  const memberships = await ctx.db.membership.findMany({
    where: { projectId: project.id },
    include: { user: { include: statefulPerson } },
  });
  const members = memberships.map(({ user, role: held }) => ({
    personId: user.id,
    name: user.name,
    email: user.email,
    state: personState(user),
    role: held,
  }));
  return { members: members.toSorted(byName), editable: role === "lead" };
}
