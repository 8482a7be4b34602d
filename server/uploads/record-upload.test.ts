import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { Evaluation } from "@/core/evaluation/evaluation";
import { storedReading } from "@/server/evaluations/stored-reading";
import { listUploads } from "@/server/uploads/list-uploads";
import { withdrawUpload } from "@/server/uploads/withdraw-upload";
import { junit, type TestProject, testProject } from "./testing";

const sample = (name: string) => readFile(`samples/${name}`, "utf8");

async function evaluation({ ctx, release }: TestProject): Promise<Evaluation> {
  const row = await ctx.db.evaluation.findFirstOrThrow({
    where: { releaseId: release.id },
    orderBy: { number: "desc" },
  });
  return Evaluation.parse(row.body);
}

async function criterion(project: TestProject, kind: string) {
  return (await evaluation(project)).criteria.find((one) => one.kind === kind);
}

describe("a file that is understood", () => {
  test("becomes a run, and tells what it changed", async () => {
    const project = await testProject();
    const answer = await project.hand("pytest-junit.xml", await sample("sutazai/pytest-junit.xml"));
    expect(answer).toMatchObject({
      outcome: "accepted",
      format: "junit-xml",
      runs: [{ number: 1, kind: "tests", created: true }],
    });
    expect(answer.understoodAs).toContain("254 tests: 218 passed, 28 failed, 5 errors, 3 skipped (2 expected to fail)");
    expect(answer.effects.length).toBeGreaterThan(0);
    expect(await criterion(project, "tests-none-failing")).toMatchObject({ state: "fail" });
  });

  test("keeps every test case, retries aside", async () => {
    const { ctx, hand } = await testProject();
    const answer = await hand("a.xml", junit({ one: "passed", two: "failure", three: "skipped" }));
    const rows = await ctx.db.testResult.findMany({
      where: { uploadId: answer.uploadId },
      orderBy: { ordinal: "asc" },
    });
    expect(rows.map(({ name, outcome }) => [name, outcome])).toEqual([
      ["one", "passed"],
      ["two", "failed"],
      ["three", "skipped"],
    ]);
  });

  test("of many megabytes is read in a thread of its own, to the last case", async () => {
    const { ctx, hand } = await testProject();
    const names = Array.from({ length: 9000 }, (_, index) => [`case-${index}-${"x".repeat(40)}`, "passed"] as const);
    const answer = await hand("large.xml", junit({ ...Object.fromEntries(names), last: "failure" }));
    expect(answer.understoodAs).toContain("9,001 tests: 9,000 passed, 1 failed");
    expect(await ctx.db.testResult.count({ where: { uploadId: answer.uploadId } })).toBe(9001);
  });

  test("that is large and cut short leaves no case behind", async () => {
    const { ctx, hand } = await testProject();
    const names = Array.from({ length: 9000 }, (_, index) => [`case-${index}-${"x".repeat(40)}`, "passed"] as const);
    const answer = await hand("large.xml", junit(Object.fromEntries(names)).slice(0, -60));
    expect(answer.outcome).toBe("refused");
    expect(await ctx.db.testResult.count({ where: { uploadId: answer.uploadId } })).toBe(0);
  });

  test("takes its scenario from what was declared, else from its name", async () => {
    const { hand, ctx, project } = await testProject();
    const stats = await sample("agentic-platform-v2/peak_stats.csv");
    await hand("peak_stats.csv", stats);
    await hand("endurance_stats.csv", await sample("agentic-platform-v2/endurance_stats.csv"), { scenario: "soak" });
    const runs = await ctx.db.run.findMany({ where: { projectId: project.id }, orderBy: { number: "asc" } });
    expect(runs.map(({ scenario }) => scenario)).toEqual(["peak", "soak"]);
  });

  test("belongs to the open release when nothing else is said, marked as assumed", async () => {
    const { hand } = await testProject();
    const answer = await hand("a.xml", junit({ one: "passed" }));
    expect(answer.release).toEqual({ slug: "first", name: "First release", assumed: true });
  });

  test("of a release that does not exist is turned away before anything is kept", async () => {
    const { hand, ctx, project } = await testProject();
    await expect(hand("a.xml", junit({ one: "passed" }), { release: "second" })).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await ctx.db.upload.count({ where: { projectId: project.id } })).toBe(0);
  });
});

describe("the same bytes again", () => {
  const content = junit({ one: "passed" });

  test.each([
    ["with nothing else said", {}, "repeat", 1],
    ["with the same commit, shortened", { commit: "8f3a1c2" }, "repeat", 1],
    ["with another commit", { commit: "1111111" }, "accepted", 2],
    ["with another build", { build: "2" }, "accepted", 2],
    ["with a better fact", { environment: "staging" }, "accepted", 1],
  ])("%s are a %s", async (_, declared, outcome, runs) => {
    const { hand, ctx, project } = await testProject();
    const first = await hand("a.xml", content, { commit: "8f3a1c2d9e", build: "1" });
    const second = await hand("b.xml", content, declared);
    expect(first.outcome).toBe("accepted");
    expect(second.outcome).toBe(outcome);
    expect(await ctx.db.run.count({ where: { projectId: project.id } })).toBe(runs);
  });

  test.each([
    ["another commit", { commit: "1111111" }, true],
    ["another build of the same commit", { commit: "8f3a1c2", build: "2" }, false],
  ])("as evidence for %s carry the note of a reused file: %j %s", async (_, declared, noted) => {
    const { hand, ctx, project } = await testProject();
    await hand("a.xml", content, { commit: "8f3a1c2", build: "1" });
    await hand("a.xml", content, declared);
    const run = await ctx.db.run.findFirstOrThrow({
      where: { projectId: project.id, number: 2 },
      include: { currentReading: true },
    });
    const { notes } = storedReading(run.currentReading?.body ?? null);
    expect(notes.some(({ code }) => code === "reused")).toBe(noted);
  });

  test("are a repeat under the same idempotency key whatever is declared", async () => {
    const { hand } = await testProject();
    await hand("a.xml", content, { commit: "8f3a1c2" }, "key-1");
    expect(await hand("a.xml", content, { commit: "1111111" }, "key-1")).toMatchObject({ outcome: "repeat" });
  });

  test("handed in twice at once make one run", async () => {
    const { hand, ctx, project } = await testProject();
    const answers = await Promise.all([hand("a.xml", content), hand("a.xml", content)]);
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(["accepted", "repeat"]);
    expect(await ctx.db.run.count({ where: { projectId: project.id } })).toBe(1);
    expect(await ctx.db.artifact.count({ where: { projectId: project.id } })).toBe(1);
  });

  test("that correct a run leave the earlier reading in its history", async () => {
    const { hand, ctx, project } = await testProject();
    await hand("a_stats.csv", await sample("agentic-platform-v2/smoke_stats.csv"), { scenario: "smoke" });
    await hand("a_stats.csv", await sample("agentic-platform-v2/smoke_stats.csv"), { scenario: "load" });
    const run = await ctx.db.run.findFirstOrThrow({
      where: { projectId: project.id },
      include: { readings: { orderBy: { revision: "asc" } } },
    });
    expect(run.scenario).toBe("load");
    expect(run.readings.map(({ revision }) => revision)).toEqual([1, 2]);
  });
});

describe("two files of one run", () => {
  test("are joined when stem and totals agree", async () => {
    const { hand, ctx, project } = await testProject();
    await hand("load-summary.json", await sample("stratum-ai/load-summary.json"), { scenario: "load" });
    const legacy = await readFile("server/uploads/fixtures/load-summary-export.json", "utf8");
    const answer = await hand("load-summary-export.json", legacy);
    expect(answer.runs).toEqual([{ number: 1, kind: "load", created: false }]);
    expect(await ctx.db.run.count({ where: { projectId: project.id } })).toBe(1);
  });

  test("say the same in whichever order they come", async () => {
    const summary = ["load-summary.json", await sample("stratum-ai/load-summary.json")] as const;
    const legacy = [
      "load-summary-export.json",
      await readFile("server/uploads/fixtures/load-summary-export.json", "utf8"),
    ] as const;
    const said = await Promise.all(
      [
        [summary, legacy],
        [legacy, summary],
      ].map(async (files) => {
        const { hand, ctx, project } = await testProject();
        for (const [name, content] of files) await hand(name, content);
        const run = await ctx.db.run.findFirstOrThrow({
          where: { projectId: project.id },
          include: { currentReading: true },
        });
        const { evidence, files: kept } = storedReading(run.currentReading?.body ?? null);
        return { evidence, names: kept.map(({ filename }) => filename) };
      }),
    );
    expect(said[0]).toEqual(said[1]);
  });

  test("are two runs when the totals differ", async () => {
    const { hand, ctx, project } = await testProject();
    await hand("load_stats.csv", await sample("automation-orchestrator/baseline-one-worker_stats.csv"));
    await hand("load_stats.csv", await sample("automation-orchestrator/four-workers_stats.csv"));
    expect(await ctx.db.run.count({ where: { projectId: project.id } })).toBe(2);
  });

  test("lose only what the withdrawn one told", async () => {
    const { hand, ctx, project } = await testProject();
    const first = await hand("load-summary.json", await sample("stratum-ai/load-summary.json"));
    await hand("load-summary-export.json", await readFile("server/uploads/fixtures/load-summary-export.json", "utf8"));
    await withdrawUpload({ ctx, input: { project: project.slug, uploadId: first.uploadId, reason: "wrong file" } });
    const run = await ctx.db.run.findFirstOrThrow({
      where: { projectId: project.id },
      include: { currentReading: true },
    });
    expect(run.active).toBe(true);
    const { files } = storedReading(run.currentReading?.body ?? null);
    expect(files.map(({ filename }) => filename)).toEqual(["load-summary-export.json"]);
  });
});

describe("a file that is not understood", () => {
  test("is kept without evidence, with reason, place and advice", async () => {
    const { hand, ctx, project } = await testProject();
    const whole = junit({ one: "passed", two: "passed" });
    const answer = await hand("cut.xml", whole.slice(0, whole.indexOf("two") + 2));
    expect(answer).toMatchObject({ outcome: "refused", runs: [], refusal: { where: { line: 2 } } });
    expect(answer.refusal?.advice).not.toBe("");
    expect(await ctx.db.artifact.count({ where: { projectId: project.id } })).toBe(1);
    expect(await ctx.db.run.count({ where: { projectId: project.id } })).toBe(0);
    expect(await ctx.db.testResult.count({ where: { uploadId: answer.uploadId } })).toBe(0);
  });

  test("is refused when its run lies in the future", async () => {
    const { hand } = await testProject({ now: "2026-11-20T10:54:00Z" });
    const answer = await hand("a.xml", junit({ one: "passed" }, "2026-11-20T11:00:00"));
    expect(answer).toMatchObject({ outcome: "refused", refusal: { reason: expect.stringContaining("after now") } });
  });

  test("five minutes ahead is a clock that is slightly off", async () => {
    const { hand } = await testProject({ now: "2026-11-20T10:55:00Z" });
    expect(await hand("a.xml", junit({ one: "passed" }, "2026-11-20T11:00:00"))).toMatchObject({ outcome: "accepted" });
  });
});

describe("a withdrawn upload", () => {
  test("stays on record and no longer counts", async () => {
    const project = await testProject();
    const { hand, ctx } = project;
    const { uploadId } = await hand("a.xml", junit({ one: "failure" }));
    expect(await criterion(project, "tests-none-failing")).toMatchObject({ state: "fail" });
    const input = { project: project.project.slug, uploadId, reason: "wrong environment" };
    expect(await withdrawUpload({ ctx, input })).toMatchObject({
      withdrawn: { reason: "wrong environment", by: "Mara Reyes" },
    });
    expect(await criterion(project, "tests-none-failing")).toMatchObject({ state: "none" });
    const { uploads } = await listUploads({ ctx, input: { project: project.project.slug, before: null } });
    expect(uploads).toHaveLength(1);
  });

  test("cannot be withdrawn twice", async () => {
    const { hand, ctx, project } = await testProject();
    const { uploadId } = await hand("a.xml", junit({ one: "passed" }));
    const input = { project: project.slug, uploadId, reason: "wrong file" };
    await withdrawUpload({ ctx, input });
    await expect(withdrawUpload({ ctx, input })).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("a suite", () => {
  test("that lost a test names it", async () => {
    const project = await testProject();
    await project.hand("unit.xml", junit({ one: "passed", two: "passed" }, "2026-11-20T10:00:00"));
    await project.hand("unit.xml", junit({ one: "passed" }, "2026-11-20T11:00:00"));
    const shrunk = await criterion(project, "suite-not-shrunk");
    expect(shrunk?.state).toBe("fail");
    expect(shrunk?.sentence).toContain("two");
  });
});

test("an evaluation is stored when a state changes and confirmed when none does", async () => {
  const { hand, ctx, release } = await testProject();
  await hand("a.xml", junit({ one: "passed" }, "2026-11-20T10:00:00"));
  const stored = await ctx.db.evaluation.count({ where: { releaseId: release.id } });
  await hand("unknown.txt", "nothing that is recognised");
  expect(await ctx.db.evaluation.count({ where: { releaseId: release.id } })).toBe(stored);
});
