import { expect, test } from "vitest";
import { confirmImport } from "./confirm-import";
import { exportMarkdown } from "./export-markdown";
import { itemHistory } from "./item-history";
import { testPlan } from "./testing";

const week9 = `# Readiness

## Week 9: Hardening ✅ (In Progress)

| Task | Status | Owner | Due | Time | Notes |
|------|--------|-------|-----|------|-------|
| Restore drill | ✅ VERIFIED | Mara | 2026-11-18 | 90 min | from the nightly copy |
| Load at peak | ‚ö° READY | - | 2026-11-19 | | |
| Alert rules | ✅ Perfect | | | | |

## Week 10

- [x] Runbook reviewed
- [ ] On-call rota: Done
- ⏳ Dry run in staging
`;

test("a preview says what an import would do, and stores nothing", async () => {
  const { preview, plan } = await testPlan();
  const { phases, counts, repaired } = await preview(week9);
  expect(counts).toEqual({ new: 6, changed: 0, unchanged: 0, missing: 0, unclear: 1 });
  expect(repaired).toBe(true);
  expect(phases[0]).toMatchObject({
    name: "Week 9: Hardening",
    isNew: true,
    heading: { written: "✅ In Progress", state: "in progress" },
    done: 1,
    total: 3,
  });
  expect(
    phases.flatMap(({ items }) => items.map(({ line, text, state, written }) => [line, text, state, written])),
  ).toEqual([
    [7, "Restore drill", "done", "✅ VERIFIED"],
    [8, "Load at peak", "in progress", "⚡ READY"],
    [9, "Alert rules", "open", "✅ Perfect"],
    [13, "Runbook reviewed", "done", ""],
    [14, "On-call rota", "done", "Done"],
    [15, "Dry run in staging", "open", "⏳"],
  ]);
  expect(phases[0]?.items[2]?.unclear).toBe("“Perfect” is not understood.");
  expect(phases[1]?.items[1]?.said).toEqual(["“Done” counts, not the empty box."]);
  expect((await plan()).phases).toEqual([]);
});

test("a confirmed import is the plan, with what the file states and what was decided", async () => {
  const project = await testPlan();
  const result = await project.import(week9, { decisions: [{ line: 9, state: "done" }] });
  expect(result).toEqual({ added: 6, changed: 0, unchanged: 0, setNotApplicable: 0 });
  const { phases, share, owners } = await project.plan();
  expect(phases.map(({ name, share: { done, total } }) => [name, done, total])).toEqual([
    ["Week 9: Hardening", 2, 3],
    ["Week 10", 2, 3],
  ]);
  expect(share).toEqual({ done: 4, total: 6 });
  expect(owners).toEqual(["Mara"]);
  expect(phases[0]?.items[0]).toMatchObject({
    state: "done",
    words: "✅ VERIFIED · from the nightly copy",
    owner: "Mara",
    dueOn: "2026-11-18",
    minutesSpent: 90,
    overdue: false,
  });
  expect(phases[0]?.items[1]).toMatchObject({ dueOn: "2026-11-19", owner: null, overdue: true });
});

test("a second import updates by identity, and keeps what was changed on the page", async () => {
  const project = await testPlan();
  await project.import(week9);
  await project.edit("Restore drill", { owner: "Ken", state: "blocked" });
  await project.edit("Load at peak", { criterionId: "p95-load", link: "https://example.org/12" });
  const next = week9
    .replace("Mara", "Mara")
    .replace("‚ö° READY", "✅ **Done**")
    .replace("| Load at peak", "| LOAD at *peak* 12/12")
    .replace("- ⏳ Dry run in staging", "- ⏳ Canary in staging");
  const { counts, phases } = await project.preview(next);
  expect(counts).toEqual({ new: 1, changed: 1, unchanged: 4, missing: 1, unclear: 0 });
  expect(phases[0]?.items[0]?.said).toEqual([
    "The file still says done. It was set to blocked since, and that is kept.",
  ]);
  expect(phases[0]?.items[1]?.changes).toEqual([
    { field: "text", before: "Load at peak", after: "LOAD at peak 12/12" },
    { field: "state", before: "in progress", after: "done" },
    { field: "words", before: "⚡ READY", after: "✅ Done" },
  ]);
  expect(phases[1]?.missing.map(({ text }) => text)).toEqual(["Dry run in staging"]);

  await project.import(next);
  expect(await project.item("Restore drill")).toMatchObject({ state: "blocked", owner: "Ken" });
  expect(await project.item("LOAD at peak 12/12")).toMatchObject({
    state: "done",
    criterionId: "p95-load",
    link: "https://example.org/12",
  });
  expect(await project.item("Dry run in staging")).toMatchObject({ state: "open" });
});

test("a state that the file has moved on from is the file’s again", async () => {
  const project = await testPlan();
  await project.import("## Week 1\n- [ ] Restore drill\n");
  await project.edit("Restore drill", { state: "blocked" });
  await project.import("## Week 1\n- [ ] Restore drill (in progress)\n");
  expect(await project.item("Restore drill")).toMatchObject({ state: "in progress" });
  await project.edit("Restore drill", { state: "done" });
  await project.import("## Week 1\n- [x] Restore drill\n");
  await project.import("## Week 1\n- [ ] Restore drill\n");
  expect(await project.item("Restore drill")).toMatchObject({ state: "open" });
});

test("items that the file does not name are kept, or set to not applicable where that was chosen", async () => {
  const project = await testPlan();
  await project.import("## Week 1\n- [ ] one\n- [ ] two\n## Week 2\n- [ ] three\n");
  expect((await project.preview("## Week 1\n- [ ] one\n")).otherPhases).toBe(1);
  const result = await project.import("## Week 1\n- [ ] one\n", { missing: "not applicable" });
  expect(result).toEqual({ added: 0, changed: 0, unchanged: 1, setNotApplicable: 1 });
  expect(await project.item("two")).toMatchObject({ state: "not applicable" });
  expect(await project.item("three")).toMatchObject({ state: "open" });
});

test("an export that is imported again changes nothing", async () => {
  const project = await testPlan();
  await project.import(week9);
  await project.edit("Restore drill", {
    owner: "Ken *the* [operator]",
    state: "blocked",
    link: "https://example.org/a_b",
  });
  await project.edit("Alert rules", { state: "not applicable", reason: "Another team’s." });
  const { text, filename } = await exportMarkdown({ ctx: project.ctx, input: project.of });
  expect(filename).toBe(`${project.project.slug}-first-checklist.md`);
  expect(await project.import(text)).toEqual({ added: 0, changed: 0, unchanged: 6, setNotApplicable: 0 });
});

test("a plan that was changed since the preview is a conflict", async () => {
  const project = await testPlan();
  await project.import(week9);
  const { digest } = await project.preview(week9);
  await project.edit("Restore drill", { owner: "Ken" });
  const confirmed = { text: week9, digest };
  const late = confirmImport({ ctx: project.ctx, input: { ...project.of, confirmed } });
  await expect(late).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("Look at a new preview"),
  });
});

test("a text without any item is refused with what an item looks like", async () => {
  const { preview } = await testPlan();
  await expect(preview("# Notes\n\nNothing to do.\n")).rejects.toMatchObject({
    code: "invalid",
    message: expect.stringContaining("No item was found."),
  });
});

test("the history of an item says what an import and a person changed", async () => {
  const project = await testPlan();
  await project.import(week9);
  await project.edit("Runbook reviewed", { state: "blocked", reason: "The author is away." });
  await project.import(week9);
  const { id } = await project.item("Runbook reviewed");
  const history = await itemHistory({ ctx: project.ctx, input: { ...project.of, itemId: id } });
  expect(history.map(({ by, cause, changes }) => [by, cause, changes])).toEqual([
    ["Mara Reyes", "The author is away.", [{ field: "state", before: "done", after: "blocked" }]],
    [
      "Mara Reyes",
      "imported",
      [
        { field: "text", before: null, after: "Runbook reviewed" },
        { field: "state", before: null, after: "done" },
      ],
    ],
  ]);
});
