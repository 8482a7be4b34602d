import { expect, test } from "vitest";
import { parsePlan } from "./parse-plan";

/** Each phase with its items, as "state text" beside the line. */
function read(source: string) {
  return parsePlan(source).phases.map(({ name, items }) => ({
    name,
    items: items.map(({ line, text, facts }) => `${line} ${facts.state}: ${text}`),
  }));
}

test("a table with a column about a state makes an item of each row, beneath the heading that names the phase", () => {
  const source = `# Execution report

## Phase 4: Performance & Scalability ✅

### Details

| Task | Status | Details |
|------|--------|---------|
| Connection pool | ✅ **VERIFIED** | size 10 |
| Pool metrics | ✅ IMPLEMENTED | |
| Under load | ⚡ READY | |
| **Total** | ✅ | |
`;
  expect(read(source)).toEqual([
    {
      name: "Phase 4: Performance & Scalability",
      items: ["9 done: Connection pool", "10 partial: Pool metrics", "11 in progress: Under load"],
    },
  ]);
  const [phase] = parsePlan(source).phases;
  expect(phase?.heading).toEqual({ state: "done", written: "✅" });
  expect(phase?.items[0]?.facts.words).toBe("✅ VERIFIED · size 10");
});

test("task lists and lines that begin with a sign are items; other lines with a sign are named as left out", () => {
  const source = `# Plan
Intro ✅
## Documentation
- [x] Changelog
- [ ] Runbook: pending
  - [x] Index of the runbook
- ⏳ Checklist
- plain remark
1. 🔄 **Full stress test**: READY - 50 users
- Reviewed ✅
\`\`\`
- [x] no item ✅
\`\`\`
`;
  expect(read(source)).toEqual([
    {
      name: "Documentation",
      items: [
        "4 done: Changelog",
        "5 open: Runbook",
        "6 done: Index of the runbook",
        "7 open: Checklist",
        "9 in progress: Full stress test",
      ],
    },
  ]);
  expect(parsePlan(source).leftOut).toEqual([
    { line: 2, text: "Intro ✅" },
    { line: 10, text: "- Reviewed ✅" },
  ]);
});

test("a row that names its phase goes to the phase of that label", () => {
  const source = `## Phase 4: Performance
- [x] Pool sized
## Time
| Phase | Task | Time | Status |
|---|---|---|---|
| Phase 4 | Pool verified | 10 min | ✅ Complete |
| Analysis | Failures read | 15 min | ✅ Complete |
`;
  expect(read(source)).toEqual([
    { name: "Phase 4: Performance", items: ["2 done: Pool sized", "6 done: Pool verified"] },
    { name: "Analysis", items: ["7 done: Failures read"] },
  ]);
  expect(parsePlan(source).phases[0]?.items[1]?.facts.minutesSpent).toBe(10);
});

test("a table whose column tells figures rather than states holds no items", () => {
  expect(read("## Smoke\n| Metric | Result |\n|---|---|\n| Checks | 100% |\n| p95 | 29.76ms |\n")).toEqual([]);
});

test("lines beneath an item are its fields, and one that states the state leaves the text as it is", () => {
  const { phases } = parsePlan(`## Launch
- 🔴 **Implement the routes**
  - **Priority**: P0
  - **Owner**: Backend team
  - **Effort**: 2-3 days
  - **Due**: next week
- [ ] Load test (pending)
  - State: done
  - Criterion: load-p95
  - Link: <https://example.org/12>
`);
  expect(phases[0]?.items).toMatchObject([
    {
      text: "Implement the routes",
      facts: {
        state: "blocked",
        priority: "P0",
        owner: "Backend team",
        dueOn: null,
        words: "Effort: 2-3 days · Due: next week",
      },
      said: ["“next week” is not read as a day."],
    },
    {
      text: "Load test (pending)",
      facts: { state: "done", words: null, criterionId: "load-p95", link: "https://example.org/12" },
      said: ["“done” counts, not the empty box."],
    },
  ]);
});

test("two items of one text in a phase stay two, and two headings of one name are one phase", () => {
  const { phases } = parsePlan(
    "## Checks\n- [x] Deploy\n- [ ] deploy.\n## Other\n- [ ] one\n## CHECKS\n- [ ] Deploy\n",
  );
  expect(phases.map(({ name, items }) => [name, items.map(({ identity }) => identity)])).toEqual([
    ["Checks", ["deploy", "deploy ~2", "deploy ~3"]],
    ["Other", ["one"]],
  ]);
});

test("what was mis-decoded is mended before it is read", () => {
  const { phases, repaired } = parsePlan("## Day 3 ‚Äî Load ‚úÖ\n- ‚è≥ Peak load ‚â• 200 users\n");
  expect(repaired).toBe(true);
  expect(phases).toMatchObject([
    {
      name: "Day 3 — Load",
      heading: { state: "done" },
      items: [{ text: "Peak load ≥ 200 users", facts: { state: "open" } }],
    },
  ]);
});

test("items before any heading stand in a phase of their own", () => {
  expect(read("- [ ] one\n")).toEqual([{ name: "Checklist", items: ["1 open: one"] }]);
});
