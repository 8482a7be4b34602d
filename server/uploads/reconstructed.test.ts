import { expect, test } from "vitest";
import { readGoNoGo } from "@/server/evaluations/read-go-no-go";
import { readRun } from "@/server/runs/read-run";
import { junit, testProject } from "./testing";

test("a file that is declared as constructed carries the note on its run and in the scorecard", async () => {
  const { ctx, project, hand } = await testProject();
  await hand("junit.xml", junit({ a: "passed" }), { reconstructedFrom: "the report of 5 February 2026" });
  const note = {
    code: "reconstructed",
    sentence: "Constructed from the report of 5 February 2026; no tool wrote this file.",
  };
  const run = await readRun({ ctx, input: { project: project.slug, number: 1 } });
  expect(run.notes).toContainEqual(note);
  const { evaluation, history } = await readGoNoGo({ ctx, input: { project: project.slug, release: null } });
  expect(evaluation.criteria.find(({ id }) => id === "tests-none-failing")?.notes).toContainEqual(note);
  expect(history.map(({ reconstructed }) => reconstructed)).toEqual([false]);
});
