import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { BlockerDraft, type BlockerState } from "@/core/contract/blockers";
import { actingPerson, projectWith } from "@/server/people/testing";
import { junit, testProject } from "@/server/uploads/testing";
import { changeBlocker } from "./change-blocker";
import { listBlockers } from "./list-blockers";
import { openBlocker } from "./open-blocker";
import { readBlocker } from "./read-blocker";
import { stepBlocker } from "./step-blocker";

const policy = "name: P\ncriteria:\n  - id: tests\n    kind: tests-none-failing\n    category: Tests\n";

function routes(facts: object = {}): BlockerDraft {
  return BlockerDraft.parse({
    title: "Gateway routes missing",
    stopsLaunch: true,
    priority: "P0",
    owner: "Backend team",
    effort: "2 to 3 days",
    rootCause: "The gateway handler maps no route to a service.",
    fix: null,
    options: [
      { label: "A", text: "Defer the launch by 3 days" },
      { label: "B", text: "Launch with direct service access" },
    ],
    chosen: null,
    decideOn: "2026-11-19",
    change: null,
    beforeRun: null,
    afterRun: null,
    ...facts,
  });
}

async function passing() {
  const project = await testProject({ policy });
  await project.hand("unit.xml", junit({ one: "passed" }));
  const slug = project.project.slug;
  const newest = () =>
    project.ctx.db.evaluation.findFirstOrThrow({
      where: { releaseId: project.release.id },
      orderBy: { number: "desc" },
    });
  const step = (blockerId: string, version: number, state: BlockerState, reason = "") =>
    stepBlocker({ ctx: project.ctx, input: { project: slug, blockerId, version, state, reason } });
  return { ...project, slug, newest, step };
}

test("a blocker that stops the launch makes NO-GO although every criterion passes, until it is verified", async () => {
  const { ctx, slug, newest, step } = await passing();
  expect((await newest()).verdict).toBe("go");
  const { id } = await openBlocker({ ctx, input: { project: slug, draft: routes() } });
  expect(await newest()).toMatchObject({ verdict: "no_go", cause: "blocker #1 opened", provenPercent: 100 });
  await step(id, 0, "being fixed");
  expect((await newest()).verdict).toBe("no_go");
  await step(id, 1, "fixed");
  expect((await newest()).verdict).toBe("hold");
  await step(id, 2, "verified", "Two people saw every route answer.");
  expect((await newest()).verdict).toBe("go");
  await step(id, 3, "open", "It came back after the restart.");
  expect((await newest()).verdict).toBe("no_go");
});

test("a blocker whose state alone changes makes another evaluation, which names it", async () => {
  const { ctx, slug, newest, step } = await passing();
  const { id } = await openBlocker({ ctx, input: { project: slug, draft: routes() } });
  const before = await newest();
  await step(id, 0, "being fixed");
  const after = await newest();
  expect(after.number).toBe(before.number + 1);
  expect(JSON.stringify(after.body)).toContain("It stops the launch and is being fixed.");
});

test("a blocker that does not stop the launch leaves the verdict alone", async () => {
  const { ctx, slug, newest } = await passing();
  await openBlocker({ ctx, input: { project: slug, draft: routes({ stopsLaunch: false }) } });
  expect((await newest()).verdict).toBe("go");
});

test("verifying needs the run after the fix, or a reason", async () => {
  const { ctx, slug, step, hand } = await passing();
  await hand("unit.xml", junit({ one: "passed", two: "passed" }, "2026-11-20T13:00:00"));
  const { id } = await openBlocker({ ctx, input: { project: slug, draft: routes() } });
  await step(id, 0, "being fixed");
  await step(id, 1, "fixed");
  await expect(step(id, 2, "verified")).rejects.toMatchObject({ code: "invalid" });
  const draft = routes({ beforeRun: 1, afterRun: 2, change: "8f3a1c2" });
  await changeBlocker({ ctx, input: { project: slug, blockerId: id, version: 2, draft } });
  await expect(step(id, 3, "verified")).resolves.toMatchObject({ state: "verified", version: 4 });
  const detail = await readBlocker({ ctx, input: { project: slug, release: null, number: 1 } });
  expect(detail).toMatchObject({ before: { number: 1 }, after: { number: 2, headline: { kind: "tests" } } });
  expect(detail.history.map(({ after }) => after)).toEqual([
    { state: "verified" },
    { change: "8f3a1c2", beforeRun: 1, afterRun: 2 },
    { state: "fixed" },
    { state: "being fixed" },
    { state: "open" },
  ]);
  const other = routes({ beforeRun: 1, afterRun: null });
  const unproving = changeBlocker({ ctx, input: { project: slug, blockerId: id, version: 4, draft: other } });
  await expect(unproving).rejects.toMatchObject({ code: "conflict" });
});

test.each([
  [{ beforeRun: 7 }, "This project has no run #7."],
  [{ beforeRun: 2, afterRun: 1 }, "Run #1 was measured no later than run #2"],
  [{ beforeRun: 1, afterRun: 1 }, "Run #1 was measured no later than run #1"],
])("the runs %j are refused: %s", async (runs, message) => {
  const { ctx, slug, hand } = await passing();
  await hand("unit.xml", junit({ one: "passed", two: "passed" }, "2026-11-20T13:00:00"));
  const opening = openBlocker({ ctx, input: { project: slug, draft: routes(runs) } });
  await expect(opening).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining(message) });
});

test.each([
  ["2026-11-19", null, true],
  ["2026-11-20", null, false],
  ["2026-11-19", "A", false],
  [null, null, false],
])("on 20 November a decision due on %s, with %s chosen, is overdue: %s", async (decideOn, chosen, overdue) => {
  const { ctx, slug } = await passing();
  await openBlocker({ ctx, input: { project: slug, draft: routes({ decideOn, chosen }) } });
  const { blockers } = await listBlockers({ ctx, input: { project: slug, release: null } });
  expect(blockers).toMatchObject([{ number: 1, overdue, decideOn, chosen }]);
});

test.each([
  [{ chosen: "C" }, "The chosen option is not among the options."],
  [
    {
      options: [
        { label: "A", text: "" },
        { label: "A", text: "" },
      ],
    },
    "Two options have the same label.",
  ],
])("a draft with %j is no draft", (facts, message) => {
  expect(() => routes(facts)).toThrow(message);
});

test("of two who change one version, the second is told", async () => {
  const { ctx, slug, step } = await passing();
  const { id } = await openBlocker({ ctx, input: { project: slug, draft: routes() } });
  await step(id, 0, "being fixed");
  await expect(step(id, 0, "being fixed")).rejects.toMatchObject({ code: "conflict" });
  const editing = changeBlocker({ ctx, input: { project: slug, blockerId: id, version: 0, draft: routes() } });
  await expect(editing).rejects.toMatchObject({ code: "conflict" });
  const { blockers } = await listBlockers({ ctx, input: { project: slug, release: null } });
  expect(blockers).toMatchObject([{ version: 1, state: "being fixed" }]);
});

test("a refused step changes nothing", async () => {
  const { ctx, slug, step } = await passing();
  const { id } = await openBlocker({ ctx, input: { project: slug, draft: routes() } });
  await expect(step(id, 0, "verified", "In one go.")).rejects.toMatchObject({ code: "invalid" });
  const detail = await readBlocker({ ctx, input: { project: slug, release: null, number: 1 } });
  expect(detail).toMatchObject({ version: 0, state: "open" });
  expect(detail.history).toHaveLength(1);
});

test("only a lead says that a blocker does not stop the launch any more", async () => {
  const { ctx, slug, project, newest } = await passing();
  const { id } = await openBlocker({ ctx, input: { project: slug, draft: routes() } });
  const qa = await actingPerson({ db: ctx.db });
  await ctx.db.membership.create({ data: { projectId: project.id, userId: qa.person.id, role: "qa" } });
  const input = { project: slug, blockerId: id, version: 0, draft: routes({ stopsLaunch: false }) };
  await expect(changeBlocker({ ctx: qa.ctx, input })).rejects.toMatchObject({ code: "forbidden" });
  expect((await newest()).verdict).toBe("no_go");
  await changeBlocker({ ctx, input });
  expect((await newest()).verdict).toBe("go");
});

test("a viewer may not open, change or step a blocker", async () => {
  const { ctx, person } = await actingPerson();
  const project = await projectWith(ctx.db, { [person.id]: "viewer" });
  const named = { project: project.slug, blockerId: randomUUID(), version: 0 };
  const asked = [
    openBlocker({ ctx, input: { project: project.slug, draft: routes() } }),
    changeBlocker({ ctx, input: { ...named, draft: routes() } }),
    stepBlocker({ ctx, input: { ...named, state: "being fixed", reason: "" } }),
  ];
  for (const one of asked) await expect(one).rejects.toMatchObject({ code: "forbidden" });
});

test("somebody outside the project, and another project, do not find a blocker", async () => {
  const { ctx, slug } = await passing();
  const { id } = await openBlocker({ ctx, input: { project: slug, draft: routes() } });
  const outsider = await actingPerson();
  const listing = listBlockers({ ctx: outsider.ctx, input: { project: slug, release: null } });
  await expect(listing).rejects.toMatchObject({ code: "not-found" });
  const other = await passing();
  await expect(other.step(id, 0, "being fixed")).rejects.toMatchObject({ code: "not-found" });
});
