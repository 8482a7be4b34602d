import { expect, test } from "vitest";
import { PeopleList } from "@/core/contract/people";
import { listPeople } from "@/server/people/list-people";
import { actingPerson, projectWith } from "@/server/people/testing";

test("an administrator sees everybody with their projects and state, and no password", async () => {
  const { ctx } = await actingPerson({ administrator: true });
  const { person } = await actingPerson({ name: "Zed" });
  const project = await projectWith(ctx.db, { [person.id]: "qa" });
  const list = await listPeople({ ctx });
  expect(PeopleList.strict().parse(list)).toEqual(list);
  expect(list.people.find(({ id }) => id === person.id)).toEqual({
    id: person.id,
    name: "Zed",
    email: person.email,
    administrator: false,
    state: "active",
    projects: [{ slug: project.slug, name: project.name, role: "qa" }],
  });
  expect(JSON.stringify(list)).not.toContain("argon2");
});

test("nobody else sees the list", async () => {
  const { ctx } = await actingPerson();
  await expect(listPeople({ ctx })).rejects.toMatchObject({ code: "forbidden" });
});
