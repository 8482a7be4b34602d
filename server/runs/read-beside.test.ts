import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { junit, type TestProject, testProject } from "@/server/uploads/testing";
import { readBeside } from "./read-beside";

async function handSet({ hand }: TestProject, folder: string, name: string, declared = {}) {
  for (const part of ["stats", "stats_history", "failures", "exceptions"]) {
    const file = `${name}_${part}.csv`;
    await hand(file, await readFile(`samples/${folder}/${file}`, "utf8"), declared);
  }
}

const read = ({ ctx, project }: TestProject, number: number, other: number) =>
  readBeside({ ctx, input: { project: project.slug, number, other } });

test("the broken and the mended smoke run stand side by side, whichever is named first", async () => {
  const project = await testProject();
  await handSet(project, "agentic-platform-v2", "smoke-before");
  await handSet(project, "agentic-platform-v2", "smoke");
  const shown = await read(project, 2, 1);
  expect(await read(project, 1, 2)).toEqual(shown);
  expect(shown).toMatchObject({
    before: { number: 1 },
    after: { number: 2 },
    differing: [],
    overall: { before: { requests: 412, failedByTool: 211 }, after: { requests: 417, failedByTool: 22 } },
  });
  const gone = shown.messages?.filter(({ after }) => after === 0) ?? [];
  expect(gone.reduce((sum, { before }) => sum + before, 0)).toBe(197);
  expect(shown.messages?.filter(({ before }) => before === 0)).toMatchObject([
    { name: "/api/v1/agents/{id}", after: 1 },
  ]);
});

test("one worker and four stand side by side", async () => {
  const project = await testProject();
  await handSet(project, "automation-orchestrator", "baseline-one-worker", { scenario: "load" });
  await handSet(project, "automation-orchestrator", "four-workers", { scenario: "load" });
  expect(await read(project, 1, 2)).toMatchObject({
    differing: [],
    overall: { before: { requests: 1629, p95Ms: 3000 }, after: { requests: 3943, p95Ms: 200 } },
  });
});

test.each([
  ["a run with itself", 1, 1],
  ["a run that is not there", 1, 9],
  ["a test run", 1, 2],
])("%s cannot stand side by side", async (_, number, other) => {
  const project = await testProject();
  await handSet(project, "agentic-platform-v2", "smoke");
  await project.hand("a.xml", junit({ one: "passed" }));
  await expect(read(project, number, other)).rejects.toMatchObject({ code: "not-found" });
});
