import type { PeopleList } from "@/core/contract/people";
import type { Context } from "@/server/context";
import { byName } from "@/server/people/by-name";
import { personState, statefulPerson } from "@/server/people/person-state";
import { requireAdministrator } from "@/server/people/require-administrator";

export async function listPeople({ ctx }: { ctx: Context }): Promise<PeopleList> {
  requireAdministrator(ctx);
  const people = await ctx.db.user.findMany({
    include: {
      ...statefulPerson,
      memberships: {
        select: { role: true, project: { select: { slug: true, name: true } } },
        orderBy: { project: { slug: "asc" } },
      },
    },
  });
  return {
    people: people.toSorted(byName).map((person) => ({
      id: person.id,
      name: person.name,
      email: person.email,
      administrator: person.administrator,
      state: personState(person),
      projects: person.memberships.map(({ role, project }) => ({ ...project, role })),
    })),
  };
}
