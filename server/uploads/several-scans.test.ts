import { expect, test } from "vitest";
import { testProject } from "./testing";

const result = (ruleId: string, uri: string) => ({
  ruleId,
  level: "error",
  message: { text: "found" },
  locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine: 3 } } }],
});

const sarif = (...runs: { tool: string; found: string[] }[]) =>
  JSON.stringify({
    version: "2.1.0",
    runs: runs.map(({ tool, found }) => ({
      tool: { driver: { name: tool, rules: [] } },
      results: found.map((uri) => result("R1", uri)),
    })),
  });

test("a file that holds the scans of two tools becomes a run of each, with its own findings", async () => {
  const { ctx, project, hand } = await testProject();
  const content = sarif({ tool: "Alpha", found: ["a.ts", "b.ts"] }, { tool: "Beta", found: ["a.ts"] });
  const answer = await hand("scans.sarif", content);
  expect(answer).toMatchObject({ outcome: "accepted", format: "sarif" });
  const runs = await ctx.db.run.findMany({ where: { projectId: project.id }, orderBy: { number: "asc" } });
  expect(runs.map(({ kind, tool }) => [kind, tool])).toEqual([
    ["scan", "Alpha"],
    ["scan", "Beta"],
  ]);
  const reports = await ctx.db.findingReport.groupBy({
    by: ["tool"],
    where: { uploadId: answer.uploadId },
    _count: true,
    orderBy: { tool: "asc" },
  });
  expect(reports.map(({ tool, _count }) => [tool, _count])).toEqual([
    ["Alpha", 2],
    ["Beta", 1],
  ]);
});

test("the same file again is a repeat of both, and nothing new", async () => {
  const { ctx, project, hand } = await testProject();
  const content = sarif({ tool: "Alpha", found: ["a.ts"] }, { tool: "Beta", found: [] });
  const declared = { startedAt: "2026-11-20T10:00:00Z" };
  await hand("scans.sarif", content, declared);
  expect((await hand("scans.sarif", content, declared)).outcome).toBe("repeat");
  expect(await ctx.db.run.count({ where: { projectId: project.id } })).toBe(2);
});

test("the same file from the next night is a new observation of both", async () => {
  const { ctx, project, hand } = await testProject();
  const content = sarif({ tool: "Alpha", found: ["a.ts"] }, { tool: "Beta", found: [] });
  await hand("scans.sarif", content, { startedAt: "2026-11-19T02:00:00Z" });
  expect((await hand("scans.sarif", content, { startedAt: "2026-11-20T02:00:00Z" })).outcome).toBe("accepted");
  expect(await ctx.db.run.count({ where: { projectId: project.id } })).toBe(4);
  expect(await ctx.db.finding.count({ where: { projectId: project.id } })).toBe(1);
});
