import { describe, expect, test } from "vitest";
import { Evaluation } from "@/core/evaluation/evaluation";
import { BaselineComparison } from "@/core/evidence/comparison";
import { actingPerson } from "@/server/people/testing";
import { seededStream } from "@/server/runs/testing/seeded-stream";
import { type TestProject, testProject } from "@/server/uploads/testing";
import { baselineOf } from "./baseline-of";
import { pinBaseline } from "./pin-baseline";
import { unpinBaseline } from "./unpin-baseline";

const noRegression = (more = "") =>
  `  - id: regression\n    kind: no-regression\n    category: R\n    scenario: load\n${more}`;
const limit =
  "  - id: p95\n    kind: latency-percentile\n    percentile: 95\n    category: R\n    scenario: load\n    limit: < 260 ms\n";
const policy = (...criteria: string[]) => `name: P\ncriteria:\n${criteria.join("")}`;

type Run = { seed: number; slower?: number; users?: number; scenario?: string; environment?: string };

async function handRun(project: TestProject, { seed, slower, users, scenario = "load", environment }: Run) {
  const startedAt = `2026-11-20T${String(seed).padStart(2, "0")}:00:00Z`;
  const content = seededStream({ seed, startedAt, slower, users });
  await project.hand(`run-${seed}.json`, content, { scenario, ...(environment && { environment }) });
}

const of = ({ ctx, project }: TestProject, number: number) =>
  baselineOf({ ctx, input: { project: project.slug, number } });
const pin = ({ ctx, project }: TestProject, run: number) => pinBaseline({ ctx, input: { project: project.slug, run } });

async function judged({ ctx, release }: TestProject) {
  const where = { releaseId: release.id };
  const row = await ctx.db.evaluation.findFirstOrThrow({ where, orderBy: { number: "desc" } });
  const criterion = Evaluation.parse(row.body).criteria.find(({ id }) => id === "regression");
  if (!criterion) throw new Error("The policy asks for no regression.");
  return { ...criterion, inputs: JSON.stringify(row.inputs) };
}

describe("a criterion of no regression", () => {
  test("has nothing to hold the first run against, passes the second and fails the third, which is slower", async () => {
    const project = await testProject({ policy: policy(noRegression()), now: "2026-11-20T23:00:00Z" });
    await handRun(project, { seed: 1 });
    expect(await judged(project)).toMatchObject({ state: "none" });
    expect((await judged(project)).sentence).toContain("No run of load passed before #1.");

    await handRun(project, { seed: 2 });
    const second = await judged(project);
    expect(second).toMatchObject({ state: "pass" });
    expect(second.sentence).toContain("in run #1");
    const compared = BaselineComparison.array().parse(JSON.parse(second.inputs).comparisons);
    expect(compared.find(({ readingId }) => second.readingIds.includes(readingId))).toMatchObject({
      asked: "last-passing",
      baseline: { kind: "last-unjudged", runNumber: 1 },
      differing: [],
    });

    await handRun(project, { seed: 3, slower: 1.4 });
    expect(await judged(project)).toMatchObject({ state: "fail" });

    // The regressed run is no baseline: the next is held against the last that passed.
    await handRun(project, { seed: 4, slower: 1.4 });
    const fourth = await judged(project);
    expect(fourth).toMatchObject({ state: "fail" });
    expect(fourth.sentence).toContain("in run #2");
  });

  test("says which way a run is not comparable", async () => {
    const project = await testProject({ policy: policy(noRegression()), now: "2026-11-20T23:00:00Z" });
    await handRun(project, { seed: 1 });
    await handRun(project, { seed: 2, users: 50 });
    const { state, sentence } = await judged(project);
    expect(state).toBe("none");
    expect(sentence).toContain("another number of users, 10 against 50");
  });

  test("with a pinned baseline is judged again when a run is pinned and when the pin is taken back", async () => {
    const project = await testProject({
      policy: policy(noRegression("    baseline: pinned\n")),
      now: "2026-11-20T23:00:00Z",
    });
    await handRun(project, { seed: 1 });
    await handRun(project, { seed: 2, slower: 1.4 });
    expect(await judged(project)).toMatchObject({ state: "none" });
    await pin(project, 1);
    expect(await judged(project)).toMatchObject({ state: "fail" });
    const { ctx } = project;
    await unpinBaseline({ ctx, input: { project: project.project.slug, scenario: "Load test" } });
    expect(await judged(project)).toMatchObject({ state: "none" });
  });
});

describe("the baseline of a run", () => {
  test("is the last that passed, else the last that nothing judged, else the last, and never a later one", async () => {
    const project = await testProject({ policy: policy(limit), now: "2026-11-20T23:00:00Z" });
    await handRun(project, { seed: 1, slower: 1.5 });
    await handRun(project, { seed: 2 });
    await handRun(project, { seed: 3, slower: 1.5 });
    await handRun(project, { seed: 4, slower: 1.5 });
    await handRun(project, { seed: 5, scenario: "peak" });
    await handRun(project, { seed: 6, scenario: "peak" });
    const shown = await Promise.all([1, 2, 4, 5, 6].map((number) => of(project, number)));
    expect(shown.map(({ baseline }) => baseline && [baseline.kind, baseline.run.number])).toEqual([
      null,
      ["last-failing", 1],
      ["last-passing", 2],
      null,
      ["last-unjudged", 5],
    ]);
  });

  test("is of its own environment where both are known", async () => {
    const project = await testProject({ policy: policy(limit), now: "2026-11-20T23:00:00Z" });
    await handRun(project, { seed: 1, environment: "staging" });
    await handRun(project, { seed: 2, environment: "production" });
    await handRun(project, { seed: 3, environment: "staging" });
    expect((await of(project, 3)).baseline?.run.number).toBe(1);
  });

  test("is the pinned one, for runs after it, by any name of the scenario", async () => {
    const project = await testProject({ policy: policy(limit), now: "2026-11-20T23:00:00Z" });
    await handRun(project, { seed: 1 });
    await handRun(project, { seed: 2, scenario: "Load test" });
    await handRun(project, { seed: 3 });
    const pinned = { kind: "pinned", run: { number: 2 }, pinnedBy: "Mara Reyes" };
    expect(await pin(project, 2)).toMatchObject({ scenario: "load", pinned, baseline: { run: { number: 1 } } });
    expect(await of(project, 3)).toMatchObject({ baseline: pinned, pinned, mayPin: true });
    expect(await of(project, 1)).toMatchObject({ baseline: null, pinned });
    expect(await pin(project, 1)).toMatchObject({ pinned: { run: { number: 1 } } });
  });

  test("is pinned by a lead alone", async () => {
    const project = await testProject({ policy: policy(limit) });
    const { ctx, person } = await actingPerson({ db: project.ctx.db });
    await ctx.db.membership.create({ data: { projectId: project.project.id, userId: person.id, role: "qa" } });
    await expect(pin({ ...project, ctx }, 1)).rejects.toMatchObject({ code: "forbidden" });
    await expect(pin(project, 1)).rejects.toMatchObject({ code: "not-found" });
    const unpin = unpinBaseline({ ctx: project.ctx, input: { project: project.project.slug, scenario: "load" } });
    await expect(unpin).rejects.toMatchObject({ code: "not-found" });
  });
});
