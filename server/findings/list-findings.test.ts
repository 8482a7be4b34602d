import { describe, expect, test } from "vitest";
import type { FindingQuery } from "@/core/contract/findings";
import { actingPerson } from "@/server/people/testing";
import { type TestProject, testProject } from "@/server/uploads/testing";
import { listFindings } from "./list-findings";
import { readFinding } from "./read-finding";
import { selectFindings } from "./select-findings";
import { handInScan, query } from "./testing";
import { triageFindings } from "./triage-findings";

const [first, second] = ["2026-11-18T10:00:00Z", "2026-11-19T10:00:00Z"];

function list({ ctx, project }: Pick<TestProject, "ctx" | "project">, asked: Partial<FindingQuery> = {}) {
  return listFindings({ ctx, input: { project: project.slug, release: null, query: query(asked) } });
}

async function pathsOf(testing: TestProject, asked: Partial<FindingQuery> = {}) {
  return (await list(testing, asked)).findings.map(({ path }) => path);
}

/** Secrets a to d of which d is left out, code findings e and f, and g that only the scan before reported. */
async function scannedProject() {
  const testing = await testProject();
  await handInScan(testing, first, [
    { path: "src/g.py", severity: "low" },
    { path: "src/b.py", severity: "low" },
  ]);
  await handInScan(testing, second, [
    { path: "src/a.py", severity: "critical" },
    { path: "src/b.py", severity: "low" },
    { path: "src/c_1.py", audit: "false positive", rule: "private-key" },
    { path: "src/d.py", suppressed: "ignored in source" },
  ]);
  await handInScan(
    testing,
    second,
    [
      { path: "src/e.py", category: "code", severity: "high", title: "Use of eval" },
      { path: "src/f.py", category: "code", severity: "medium" },
    ],
    { tool: "bandit", target: "api", categories: ["code"] },
  );
  return testing;
}

describe("a filter", () => {
  const table: [asked: Partial<FindingQuery>, paths: string[]][] = [
    [{}, ["a", "e", "f", "b", "c_1"]],
    [{ category: "code" }, ["e", "f"]],
    [{ severity: "high" }, ["e"]],
    [{ severity: "high-or-worse" }, ["a", "e"]],
    [{ severity: "low-or-worse" }, ["a", "e", "f", "b"]],
    [{ severity: "unknown" }, ["c_1"]],
    [{ scanner: "bandit" }, ["e", "f"]],
    [{ component: "api" }, ["e", "f"]],
    [{ component: "-" }, ["a", "b", "c_1"]],
    [{ state: "open" }, ["a", "e", "f", "b"]],
    [{ state: "false positive" }, ["c_1"]],
    [{ state: "suppressed" }, ["d"]],
    [{ state: "gone" }, ["g"]],
    [{ q: "EVAL" }, ["e"]],
    [{ q: "private" }, ["c_1"]],
    [{ q: "c_1" }, ["c_1"]],
    [{ q: "_" }, ["c_1"]],
    [{ q: "%" }, []],
    [{ q: "ignored", state: "suppressed" }, ["d"]],
    [{ sort: "path" }, ["a", "b", "c_1", "e", "f"]],
    [{ sort: "path", reverse: "yes" }, ["f", "e", "c_1", "b", "a"]],
    [{ sort: "state" }, ["a", "e", "f", "b", "c_1"]],
    [{ sort: "age" }, ["b", "a", "e", "f", "c_1"]],
  ];
  test("lists what it asks for, in the order that it asks for", async () => {
    const testing = await scannedProject();
    for (const [asked, names] of table) {
      expect(await pathsOf(testing, asked), JSON.stringify(asked)).toEqual(names.map((name) => `src/${name}.py`));
    }
  });

  test("finds the text of a reason", async () => {
    const testing = await scannedProject();
    const { ctx, project } = testing;
    const [a] = (await list(testing)).findings;
    const findings = [{ id: a?.id ?? "", version: 0 }];
    const decision = { state: "rotated", reason: "revoked on Monday" } as const;
    await triageFindings({ ctx, input: { project: project.slug, request: { findings, decision } } });
    expect(await pathsOf(testing, { q: "monday" })).toEqual(["src/a.py"]);
  });

  test("says how many each choice lists, within the category", async () => {
    const testing = await scannedProject();
    const { choices, total } = await list(testing, { category: "secret", severity: "critical" });
    expect(total).toBe(1);
    expect(choices).toEqual({
      category: [
        { value: "code", count: 2 },
        { value: "secret", count: 3 },
      ],
      severity: [
        { value: "critical", count: 1 },
        { value: "low", count: 1 },
        { value: "unknown", count: 1 },
      ],
      scanner: [{ value: "detect-secrets", count: 3 }],
      component: [{ value: "-", count: 3 }],
      state: [
        { value: "open", count: 2 },
        { value: "false positive", count: 1 },
        { value: "suppressed", count: 1 },
        { value: "gone", count: 1 },
      ],
    });
  });

  test("selects all that match, on every page", async () => {
    const testing = await testProject();
    const many = Array.from({ length: 120 }, (_, index) => ({ path: `${index}.py` }));
    await handInScan(testing, first, [...many, { path: "x.py", severity: "high" }]);
    const input = { project: testing.project.slug, release: null };
    const { findings } = await selectFindings({
      ctx: testing.ctx,
      input: { ...input, filter: { severity: "unknown" } },
    });
    expect(findings).toHaveLength(120);
    const { findings: shown, total, page, pages } = await list(testing, { page: 3 });
    expect([shown.length, total, page, pages]).toEqual([21, 121, 3, 3]);
    expect(await list(testing, { page: 9 })).toMatchObject({ page: 1, total: 121 });
  });
});

test("a finding keeps its first scan, and tells who reports it", async () => {
  const testing = await scannedProject();
  const b = (await list(testing, { q: "b.py" })).findings[0];
  expect(b?.firstSeenAt).toBe("2026-11-18T10:00:00.000Z");
  const input = { project: testing.project.slug, release: null, findingId: b?.id ?? "" };
  const told = await readFinding({ ctx: testing.ctx, input });
  expect(told).toMatchObject({
    firstSeen: { runNumber: 1 },
    lastSeen: { runNumber: 2 },
    reportedBy: [{ tool: "detect-secrets", toolVersion: "1.5.0", rule: "generic-secret", runNumber: 2, current: true }],
  });
});

test("a finding that is gone says since which scan, and one of a withdrawn scan is not there", async () => {
  const testing = await scannedProject();
  const { ctx, project } = testing;
  const [g] = (await list(testing, { state: "gone" })).findings;
  const input = { project: project.slug, release: null, findingId: g?.id ?? "" };
  expect((await readFinding({ ctx, input })).history).toMatchObject([
    { kind: "gone", runNumber: 2 },
    { kind: "first reported", runNumber: 1 },
  ]);
  await ctx.db.run.updateMany({ where: { projectId: project.id, number: 1 }, data: { active: false } });
  expect((await list(testing, { state: "gone" })).total).toBe(0);
  await expect(readFinding({ ctx, input })).rejects.toMatchObject({ code: "not-found" });
});

test("to somebody outside the project there are no findings", async () => {
  const testing = await scannedProject();
  const outsider = await actingPerson({ db: testing.ctx.db });
  await expect(list({ ...testing, ctx: outsider.ctx })).rejects.toMatchObject({ code: "not-found" });
});
