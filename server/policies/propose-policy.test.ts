import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { actingPerson } from "@/server/people/testing";
import { junit, type TestProject, testProject } from "@/server/uploads/testing";
import { proposePolicy } from "./propose-policy";
import { readPolicy } from "./read-policy";

async function peak({ hand }: TestProject) {
  const file = "samples/agentic-platform-v2/peak_stats.csv";
  await hand("peak_stats.csv", await readFile(file, "utf8"), { scenario: "peak" });
}

const propose = ({ ctx, project }: TestProject, query: { from: number; endpoints?: "each" }) =>
  proposePolicy({ ctx, input: { project: project.slug, query } });

test("a lead sees the policy in force with the limits of a run added, and nothing is saved", async () => {
  const project = await testProject();
  await peak(project);
  const before = await readPolicy({ ctx: project.ctx, input: { project: project.project.slug } });
  const proposal = await propose(project, { from: 1 });
  expect(proposal.run).toEqual({ number: 1, title: "peak" });
  expect(proposal.added.map(({ id }) => id)).toContain("p95-peak");
  expect(proposal.text.startsWith(before?.text.slice(0, 200) ?? "-")).toBe(true);
  expect(await readPolicy({ ctx: project.ctx, input: { project: project.project.slug } })).toEqual(before);
});

test("each endpoint gets a limit of its own when asked for", async () => {
  const project = await testProject({ policy: null });
  await peak(project);
  const [few, many] = [await propose(project, { from: 1 }), await propose(project, { from: 1, endpoints: "each" })];
  expect(many.added.length).toBeGreaterThan(few.added.length);
  expect(many.added.slice(0, few.added.length)).toEqual(few.added);
});

test.each([
  ["that is not there", 9],
  ["of tests", 1],
])("a run %s proposes nothing", async (_, from) => {
  const project = await testProject();
  await project.hand("a.xml", junit({ one: "passed" }));
  await expect(propose(project, { from })).rejects.toMatchObject({ code: "not-found" });
});

test("who may not save a policy is not offered one", async () => {
  const project = await testProject();
  await peak(project);
  const { ctx, person } = await actingPerson({ db: project.ctx.db });
  const membership = { projectId: project.project.id, userId: person.id, role: "qa" as const };
  await project.ctx.db.membership.create({ data: membership });
  await expect(propose({ ...project, ctx }, { from: 1 })).rejects.toMatchObject({ code: "forbidden" });
});
