import { expect, test } from "vitest";
import { setReleaseState } from "@/server/releases/set-release-state";
import { junit, testProject } from "@/server/uploads/testing";
import { currentEvaluation } from "./current-evaluation";

const policy = `name: Launch
criteria:
  - id: tests
    kind: tests-none-failing
    freshness: 7 d
`;

const monthLater = () => new Date("2026-12-20T14:00:00Z");

test.each([
  ["open", "stale", "HOLD"],
  ["closed", "pass", "GO"],
] as const)("a month after its evidence, a release that is %s is %s", async (state, expected, verdict) => {
  const { ctx, project, release, hand, reload } = await testProject({ policy });
  await hand("junit.xml", junit({ a: "passed" }), { commit: "d3a0fb7" });
  if (state === "closed") {
    await setReleaseState({ ctx, input: { project: project.slug, release: release.slug, state } });
  }
  const later = { ...ctx, now: monthLater };
  const shown = await currentEvaluation(later, await reload(), { ...release, state });
  expect(shown.evaluation.criteria.map((criterion) => criterion.state)).toEqual([expected]);
  expect(shown.evaluation.verdict).toBe(verdict);
});
