import { expect, test } from "vitest";
import { actingPerson, projectWith } from "@/server/people/testing";
import { addMember } from "@/server/projects/add-member";
import { listMembers } from "@/server/projects/list-members";
import { removeMember } from "@/server/projects/remove-member";
import { setMember } from "@/server/projects/set-member";

async function team() {
  const [lead, qa, stranger] = [
    await actingPerson({ name: "Lea" }),
    await actingPerson({ name: "Quin" }),
    await actingPerson(),
  ];
  const project = await projectWith(lead.ctx.db, { [lead.person.id]: "lead", [qa.person.id]: "qa" });
  return { lead, qa, stranger, project: project.slug };
}

test("members are listed by name, and only a lead may edit them", async () => {
  const { lead, qa, project } = await team();
  const seen = await listMembers({ ctx: lead.ctx, input: { project } });
  expect(seen.members.map(({ name, role }) => [name, role])).toEqual([
    ["Lea", "lead"],
    ["Quin", "qa"],
  ]);
  expect(seen.editable).toBe(true);
  expect((await listMembers({ ctx: qa.ctx, input: { project } })).editable).toBe(false);
});

test("a lead adds somebody by address, changes the role and removes them", async () => {
  const { lead, stranger, project } = await team();
  const { email, id: personId } = stranger.person;
  await addMember({ ctx: lead.ctx, input: { project, email, role: "viewer" } });
  await setMember({ ctx: lead.ctx, input: { project, personId, role: "qa" } });
  const { members } = await listMembers({ ctx: stranger.ctx, input: { project } });
  expect(members.find((member) => member.personId === personId)?.role).toBe("qa");
  await removeMember({ ctx: lead.ctx, input: { project, personId } });
  await expect(listMembers({ ctx: stranger.ctx, input: { project } })).rejects.toMatchObject({ code: "not-found" });
});

test("nobody is added twice, unknown people are not added, and nobody who is no member is changed", async () => {
  const { lead, qa, stranger, project } = await team();
  const role = "viewer";
  const add = (email: string) => addMember({ ctx: lead.ctx, input: { project, email, role } });
  await expect(add(qa.person.email)).rejects.toMatchObject({ code: "conflict" });
  await expect(add("nobody@example.org")).rejects.toMatchObject({ code: "not-found" });
  const personId = stranger.person.id;
  await expect(setMember({ ctx: lead.ctx, input: { project, personId, role } })).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(removeMember({ ctx: lead.ctx, input: { project, personId } })).rejects.toMatchObject({
    code: "not-found",
  });
  const odd = { project, personId: "not-an-id", role } as const;
  await expect(setMember({ ctx: lead.ctx, input: odd })).rejects.toMatchObject({ code: "not-found" });
});

test("below lead every change is refused", async () => {
  const { qa, stranger, project } = await team();
  const personId = qa.person.id;
  const attempts = (ctx: typeof qa.ctx) => [
    addMember({ ctx, input: { project, email: stranger.person.email, role: "lead" } }),
    setMember({ ctx, input: { project, personId, role: "lead" } }),
    removeMember({ ctx, input: { project, personId } }),
  ];
  for (const attempt of attempts(qa.ctx)) await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
  for (const attempt of attempts(stranger.ctx)) await expect(attempt).rejects.toMatchObject({ code: "not-found" });
});

test("a viewer of one project gets not-found for another, an administrator sees both", async () => {
  const { ctx, person } = await actingPerson();
  const own = await projectWith(ctx.db, { [person.id]: "viewer" });
  const other = await projectWith(ctx.db);
  await listMembers({ ctx, input: { project: own.slug } });
  await expect(listMembers({ ctx, input: { project: other.slug } })).rejects.toMatchObject({ code: "not-found" });
  const administrator = await actingPerson({ administrator: true });
  expect((await listMembers({ ctx: administrator.ctx, input: { project: other.slug } })).editable).toBe(true);
});
