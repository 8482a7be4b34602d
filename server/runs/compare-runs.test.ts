import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { actingPerson } from "@/server/people/testing";
import { junit, type TestProject, testProject } from "@/server/uploads/testing";
import { compareMany } from "./compare-many";
import { compareRuns } from "./compare-runs";
import { seededStream } from "./testing/seeded-stream";

async function handSet({ hand }: TestProject, folder: string, name: string, declared = {}) {
  for (const part of ["stats", "stats_history", "failures", "exceptions"]) {
    const file = `${name}_${part}.csv`;
    await hand(file, await readFile(`samples/${folder}/${file}`, "utf8"), declared);
  }
}

const compare = ({ ctx, project }: TestProject, base: number, head: number) =>
  compareRuns({ ctx, input: { project: project.slug, base, head } });

test("the broken and the mended smoke run: 211 failures become 22, each with its message", async () => {
  const project = await testProject();
  await handSet(project, "agentic-platform-v2", "smoke-before");
  await handSet(project, "agentic-platform-v2", "smoke");
  const shown = await compare(project, 1, 2);
  const [overall] = shown.slices;
  expect(shown).toMatchObject({ base: { number: 1 }, head: { number: 2 }, differing: [], method: "order-statistics" });
  expect(overall).toMatchObject({
    name: null,
    base: { requests: 412, failedByTool: 211 },
    head: { requests: 417, failedByTool: 22 },
  });
  expect(overall?.figures.find(({ measure }) => measure === "error-rate")?.verdict).toBe("improvement");
  const gone = shown.messages?.filter(({ head }) => head === 0) ?? [];
  expect(gone.reduce((sum, { base }) => sum + base, 0)).toBe(197);
  expect(shown.messages?.filter(({ base }) => base === 0)).toMatchObject([{ name: "/api/v1/agents/{id}", head: 1 }]);
});

test("one worker against four: three seconds become 200 ms", async () => {
  const project = await testProject();
  await handSet(project, "automation-orchestrator", "baseline-one-worker", { scenario: "load" });
  await handSet(project, "automation-orchestrator", "four-workers", { scenario: "load" });
  const [overall] = (await compare(project, 1, 2)).slices;
  expect(overall).toMatchObject({ base: { requests: 1629, p95Ms: 3000 }, head: { requests: 3943, p95Ms: 200 } });
  expect(overall?.figures.find(({ measure }) => measure === "p95")).toMatchObject({ verdict: "improvement" });
});

test("a stream that is slower by a third is a regression of every percentile, and one of the same service is none", async () => {
  const project = await testProject();
  for (const [seed, slower] of [
    [1, 1],
    [2, 1],
    [3, 1.33],
  ] as const) {
    const startedAt = `2026-11-20T1${seed}:00:00Z`;
    await project.hand(`load-${seed}.json`, seededStream({ seed, startedAt, slower }), { scenario: "load" });
  }
  const [same, worse] = [await compare(project, 1, 2), await compare(project, 1, 3)];
  expect([same.differing, same.method]).toEqual([[], "windows"]);
  const verdicts = (slices: typeof same.slices) => slices.map(({ figures }) => figures.map(({ verdict }) => verdict));
  const none = "no-detectable-change";
  expect(verdicts(same.slices)).toEqual([Array(4).fill(none), Array(4).fill(none)]);
  expect(verdicts(worse.slices)[0]).toEqual(["regression", "regression", "regression", none]);
  expect(await compare(project, 1, 3)).toEqual(worse);

  const { ctx } = project;
  const many = await compareMany({ ctx, input: { project: project.project.slug, runs: [2, 1, 3] } });
  expect(many.runs.map(({ summary, differing }) => [summary.number, differing])).toEqual([
    [2, []],
    [1, []],
    [3, []],
  ]);
  expect(many.slices[0]?.sides.map((side) => side?.against?.[1]?.verdict ?? null)).toEqual([null, none, "regression"]);
});

test.each([
  ["a run with itself", 1, 1],
  ["a run that is not there", 1, 9],
  ["a test run", 1, 2],
])("%s cannot be compared", async (_, base, head) => {
  const project = await testProject();
  await handSet(project, "agentic-platform-v2", "smoke");
  await project.hand("a.xml", junit({ one: "passed" }));
  await expect(compare(project, base, head)).rejects.toMatchObject({ code: "not-found" });
});

test("somebody outside the project is told that there is none", async () => {
  const project = await testProject();
  const { ctx } = await actingPerson({ db: project.ctx.db });
  await expect(compare({ ...project, ctx }, 1, 2)).rejects.toMatchObject({ code: "not-found" });
});
