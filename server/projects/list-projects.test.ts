import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { CreateProjectInput, ProjectList } from "@/core/contract/projects";
import { actingPerson, projectWith } from "@/server/people/testing";
import { createProject } from "@/server/projects/create-project";
import { listProjects } from "@/server/projects/list-projects";

const unique = () => `Gateway ${randomUUID()}`;

test("a new project has a lead, a release, a policy and a first evaluation", async () => {
  const { ctx } = await actingPerson({ administrator: true });
  const name = unique();
  const created = await createProject({ ctx, input: CreateProjectInput.parse({ name, timeZone: "Europe/Berlin" }) });
  expect(created).toEqual({ name, slug: name.toLowerCase().replaceAll(" ", "-"), releaseSlug: "first-release" });
  const { projects } = ProjectList.parse(
    await listProjects({ ctx: { ...ctx, actor: { ...ctx.actor, administrator: false } } }),
  );
  expect(projects).toMatchObject([
    {
      slug: created.slug,
      timeZone: "Europe/Berlin",
      role: "lead",
      release: { name: "First release" },
      evaluation: { verdict: "HOLD", provenPercent: 0, expired: false },
    },
  ]);
  const counts = Object.values(projects[0]?.evaluation?.counts ?? {});
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
  const policies = await ctx.db.policyVersion.findMany({ where: { project: { slug: created.slug } } });
  expect(policies.map(({ version, createdById }) => [version, createdById])).toEqual([[1, ctx.actor.userId]]);
});

test("an address is taken once, also by two at the same moment", async () => {
  const { ctx } = await actingPerson({ administrator: true });
  const input = CreateProjectInput.parse({ name: unique() });
  const both = await Promise.allSettled([createProject({ ctx, input }), createProject({ ctx, input })]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  await expect(createProject({ ctx, input })).rejects.toMatchObject({ code: "conflict" });
});

test.each(["東京", "New", "!!!"])("no address is made from the name %j", async (name) => {
  const { ctx } = await actingPerson({ administrator: true });
  await expect(createProject({ ctx, input: { name, timeZone: "UTC" } })).rejects.toMatchObject({ code: "invalid" });
});

test.each([
  [{ name: "" }],
  [{ name: "a", slug: "new" }],
  [{ name: "a", slug: "Not-A-Slug" }],
  [{ name: "a", slug: "../etc" }],
  [{ name: "a", timeZone: "Mars/Olympus" }],
  [{ name: "a".repeat(81) }],
])("%j is not a project", (input) => {
  expect(CreateProjectInput.safeParse(input).success).toBe(false);
});

test("only an administrator makes projects", async () => {
  const { ctx } = await actingPerson();
  const input = CreateProjectInput.parse({ name: unique() });
  await expect(createProject({ ctx, input })).rejects.toMatchObject({ code: "forbidden" });
});

test("a person sees the projects they are a member of, with their role; an administrator sees all", async () => {
  const { ctx, person } = await actingPerson();
  const own = await projectWith(ctx.db, { [person.id]: "viewer" });
  const other = await projectWith(ctx.db);
  const seen = await listProjects({ ctx });
  expect(seen.projects).toEqual([
    { ...seen.projects[0], slug: own.slug, role: "viewer", release: null, evaluation: null },
  ]);
  const administrator = await actingPerson({ administrator: true });
  const all = (await listProjects({ ctx: administrator.ctx })).projects.map(({ slug }) => slug);
  expect(all).toEqual(expect.arrayContaining([own.slug, other.slug]));
});

test("the current release is the newest open one, and its newest evaluation is expired from its time on", async () => {
  const { ctx, person } = await actingPerson();
  const project = await projectWith(ctx.db, { [person.id]: "viewer" });
  const release = (slug: string, day: number, state: "open" | "closed") =>
    ctx.db.release.create({
      data: { projectId: project.id, slug, name: slug, state, createdAt: new Date(2026, 0, day) },
    });
  await release("old", 1, "open");
  const current = await release("current", 2, "open");
  await release("closed", 3, "closed");
  const at = new Date("2026-11-20T12:00:00Z");
  const body = {
    verdict: "NO-GO",
    answer: "One criterion fails.",
    criteria: [{ state: "fail" }, { state: "pass" }, { state: "pass" }],
    categories: [],
  };
  for (const number of [1, 2]) {
    await ctx.db.evaluation.create({
      data: {
        releaseId: current.id,
        number,
        at,
        confirmedAt: at,
        validUntil: at,
        verdict: "no_go",
        provenPercent: number,
        possiblePercent: 90,
        body,
        inputs: {},
        cause: "A test.",
      },
    });
  }
  const listedAt = async (now: Date) => (await listProjects({ ctx: { ...ctx, now: () => now } })).projects[0];
  expect(await listedAt(at)).toMatchObject({
    release: { slug: "current" },
    evaluation: {
      verdict: "NO-GO",
      provenPercent: 2,
      possiblePercent: 90,
      counts: { fail: 1, pass: 2 },
      expired: true,
    },
  });
  expect((await listedAt(new Date(at.getTime() - 1)))?.evaluation?.expired).toBe(false);
});

test("an evaluation whose body cannot be read is absent, and the project stays listed", async () => {
  const { ctx, person } = await actingPerson();
  const project = await projectWith(ctx.db, { [person.id]: "viewer" });
  const release = await ctx.db.release.create({ data: { projectId: project.id, slug: "r", name: "R" } });
  const at = new Date("2026-11-20T12:00:00Z");
  const body = { verdict: "FINE", answer: "Of another version.", criteria: [], categories: [{ shape: "unknown" }] };
  await ctx.db.evaluation.create({
    data: { releaseId: release.id, number: 1, at, confirmedAt: at, verdict: "go", body, inputs: {}, cause: "A test." },
  });
  expect((await listProjects({ ctx })).projects).toMatchObject([{ slug: project.slug, evaluation: null }]);
});
