import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { Evaluation } from "@/core/evaluation/evaluation";
import { readRun } from "@/server/runs/read-run";
import { testProject } from "@/server/uploads/testing";
import { saveExpectedRules } from "./save-expected-rules";

const policy =
  "name: P\ncriteria:\n  - id: errors\n    kind: error-rate\n    category: R\n    scenario: peak\n    limit: < 1 %\n";

/** A JMeter log of 400 requests to /items and 40 to /missing, all of those 404. */
function requestLog(): string {
  const began = Date.parse("2026-11-20T11:00:00Z");
  const rows = Array.from({ length: 440 }, (_, index) => {
    const [label, status, success] = index % 11 === 0 ? ["/missing", 404, false] : ["/items", 200, true];
    return `${began + 250 * index},${20 + (index % 7)},${label},${status},${success}`;
  });
  return ["timeStamp,elapsed,label,responseCode,success", ...rows, ""].join("\n");
}

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

test("of a file that tells statuses a rule takes those of its endpoint out of failures and denominator", async () => {
  const project = await testProject({ policy });
  const { ctx } = project;
  const { slug } = project.project;
  await project.hand("peak.jtl", requestLog());
  const figures = async () => (await readRun({ ctx, input: { project: slug, number: 1 } })).figures?.overall;
  expect(await figures()).toMatchObject({ failures: 40, counted: 440, byOutcome: { client: 40, expected: 0 } });
  expect(await errorRate(project)).toMatchObject({ state: "fail" });

  const rules = [{ name: "/missing", method: null, statuses: [404] }];
  await saveExpectedRules({ ctx, input: { project: slug, rules: { rules } } });
  expect(await figures()).toMatchObject({ failures: 0, counted: 400, byOutcome: { client: 0, expected: 40 } });
  expect(await errorRate(project)).toMatchObject({ state: "pass" });

  await saveExpectedRules({ ctx, input: { project: slug, rules: { rules: [] } } });
  expect(await figures()).toMatchObject({ failures: 40, counted: 440 });
  expect(await errorRate(project)).toMatchObject({ state: "fail" });
});
