import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { Evaluation } from "@/core/evaluation/evaluation";
import { testProject } from "@/server/uploads/testing";
import { saveExpectedRules } from "./save-expected-rules";

const policy =
  "name: P\ncriteria:\n  - id: errors\n    kind: error-rate\n    category: R\n    scenario: peak\n    limit: < 1 %\n";

async function errorRate({ ctx, release }: Awaited<ReturnType<typeof testProject>>) {
  const row = await ctx.db.evaluation.findFirstOrThrow({
    where: { releaseId: release.id },
    orderBy: { number: "desc" },
  });
  return Evaluation.parse(row.body).criteria[0];
}

test("a rule is applied to runs that were read before, as a new reading, and can be taken back", async () => {
  const project = await testProject({ policy });
  const { ctx } = project;
  await project.hand("peak_stats.csv", await readFile("samples/agentic-platform-v2/peak_stats.csv", "utf8"));
  expect(await errorRate(project)).toMatchObject({ state: "fail" });

  const rules = [{ name: "/api/nonexistent [404]", method: null, statuses: [404] }];
  await saveExpectedRules({ ctx, input: { project: project.project.slug, rules: { rules } } });
  expect(await errorRate(project)).toMatchObject({ state: "pass", observed: "0\u00a0%" });

  await saveExpectedRules({ ctx, input: { project: project.project.slug, rules: { rules: [] } } });
  expect(await errorRate(project)).toMatchObject({ state: "fail" });
  expect(await ctx.db.reading.count({ where: { run: { projectId: project.project.id } } })).toBe(3);
});
