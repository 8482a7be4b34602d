import { expect, test } from "vitest";
import { ItemChanges } from "@/core/contract/plan";
import type { PlanReading } from "@/core/evidence/reading";
import { planReading } from "@/server/evaluations/plan-reading";
import { actingPerson } from "@/server/people/testing";
import { junit } from "@/server/uploads/testing";
import { addPhase } from "./add-phase";
import { readPlan } from "./read-plan";
import { renamePhase } from "./rename-phase";
import { testPlan } from "./testing";
import { updateItem } from "./update-item";

const policy =
  "name: P\ncriteria:\n  - id: tests\n    kind: tests-none-failing\n    title: No failing test\n    category: Tests\n";

test("a phase and an item are added, edited and renamed, and each change is judged", async () => {
  const project = await testPlan({ policy });
  const { id } = await project.addPhase("Launch ✅ (done)");
  await project.addItem(id, "Restore   drill");
  await project.edit("Restore drill", { state: "in progress", owner: "Mara", dueOn: "2026-11-21" });
  await renamePhase({ ctx: project.ctx, input: { ...project.of, phaseId: id, phase: { name: "Launch week" } } });
  expect((await project.plan()).phases).toMatchObject([
    {
      name: "Launch week",
      items: [{ text: "Restore drill", state: "in progress", owner: "Mara", dueOn: "2026-11-21" }],
    },
  ]);
});

test("an item linked to a criterion is followed by what that criterion shows", async () => {
  const project = await testPlan({ policy });
  await project.import("## Launch\n- [x] Tests pass\n");
  expect(await project.item("Tests pass")).toMatchObject({ standing: "done", criterion: null });
  await project.edit("Tests pass", { criterionId: "tests" });
  const linked = { title: "No failing test" };
  expect(await project.item("Tests pass")).toMatchObject({
    standing: "unproven",
    criterion: { ...linked, state: "none" },
  });
  await project.hand("tests.xml", junit({ one: "failure" }, "2026-11-20T11:00:00"));
  expect(await project.item("Tests pass")).toMatchObject({
    standing: "unproven",
    criterion: { ...linked, state: "fail" },
  });
  await project.hand("tests.xml", junit({ one: "passed" }, "2026-11-20T12:00:00"));
  expect(await project.item("Tests pass")).toMatchObject({
    standing: "verified",
    criterion: { ...linked, state: "pass" },
  });
  expect((await project.plan()).share).toEqual({ done: 1, total: 1 });
});

test("a run stands beside an item as its evidence", async () => {
  const project = await testPlan();
  await project.hand("a.xml", junit({ one: "passed" }));
  await project.import("## Launch\n- [x] Tests pass\n");
  await project.edit("Tests pass", { runNumber: 1 });
  expect(await project.item("Tests pass")).toMatchObject({ run: { number: 1 } });
  await expect(project.edit("Tests pass", { runNumber: 7 })).rejects.toMatchObject({
    message: "This project has no run #7.",
  });
});

test.each([
  [{ state: "not applicable" as const }, "invalid", "Say why this item does not apply."],
  [{ criterionId: "not-there" }, "invalid", "The policy has no criterion “not-there”."],
])("an edit %o is refused", async (changes, code, message) => {
  const project = await testPlan({ policy });
  await project.import("## Launch\n- [ ] one\n");
  await expect(project.edit("one", changes)).rejects.toMatchObject({ code, message });
});

test("of two edits of one version the second is a conflict", async () => {
  const { ctx, of, item, ...project } = await testPlan();
  await project.import("## Launch\n- [ ] one\n");
  const { id, version } = await item("one");
  const edit = (owner: string) =>
    updateItem({ ctx, input: { ...of, itemId: id, changes: ItemChanges.parse({ version, owner }) } });
  const both = await Promise.allSettled([edit("Mara"), edit("Ken")]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("two phases of one name are refused, whatever their letter case", async () => {
  const project = await testPlan();
  await project.addPhase("Launch");
  await expect(project.addPhase("LAUNCH.")).rejects.toMatchObject({
    code: "conflict",
    message: "There is a phase “Launch” already.",
  });
});

test("a viewer reads the plan and changes nothing; somebody outside sees no project", async () => {
  const project = await testPlan();
  const { ctx: viewer, person } = await actingPerson({ db: project.ctx.db });
  const phase = { ...project.of, phase: { name: "Launch" } };
  await expect(readPlan({ ctx: viewer, input: project.of })).rejects.toMatchObject({ code: "not-found" });
  await project.ctx.db.membership.create({
    data: { projectId: project.project.id, userId: person.id, role: "viewer" },
  });
  expect((await readPlan({ ctx: viewer, input: project.of })).phases).toEqual([]);
  await expect(addPhase({ ctx: viewer, input: phase })).rejects.toMatchObject({ code: "forbidden" });
});

test("an item of another project cannot be changed", async () => {
  const other = await testPlan();
  await other.import("## Launch\n- [ ] one\n");
  const { id } = await other.item("one");
  const { ctx, of } = await testPlan();
  const changes = ItemChanges.parse({ version: 0, owner: "Ken" });
  await expect(updateItem({ ctx, input: { ...of, itemId: id, changes } })).rejects.toMatchObject({ code: "not-found" });
});

test("a release without a plan has no reading of it, and one with a plan has the same until it changes", async () => {
  const project = await testPlan();
  const reading = (): Promise<PlanReading[]> =>
    project.ctx.db.$transaction((tx) => planReading(tx, project.release.id));
  expect(await reading()).toEqual([]);
  await project.import("## Launch\n- [x] one\n- [ ] two\n");
  const [first] = await reading();
  expect(first).toMatchObject({
    startedAt: "2026-11-20T14:00:00.000Z",
    files: [],
    evidence: { kind: "plan", phases: [{ name: "Launch", items: [{ text: "one", state: "done" }, { text: "two" }] }] },
  });
  expect((await reading())[0]?.id).toBe(first?.id);
  await project.edit("two", { state: "done" });
  expect((await reading())[0]?.id).not.toBe(first?.id);
});
