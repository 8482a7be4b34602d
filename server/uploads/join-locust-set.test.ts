import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { FileAnswer } from "@/core/contract/uploads";
import { isLoad, type LoadReading } from "@/core/evidence/reading";
import { storedReading } from "@/server/evaluations/stored-reading";
import { withdrawUpload } from "@/server/uploads/withdraw-upload";
import { recordUploads } from "./record-uploads";
import { incoming, type TestProject, testProject } from "./testing";

const parts = ["stats", "stats_history", "failures", "exceptions"] as const;
type Part = (typeof parts)[number];

const sample = (set: string, part: Part) => readFile(`samples/${set}_${part}.csv`, "utf8");
const smoke = "agentic-platform-v2/smoke";
const smokeBefore = "agentic-platform-v2/smoke-before";

/** Hands in files of a sample set under a name of their own. */
async function handSet(
  { hand }: TestProject,
  { set, as, order = parts, declared = {} }: { set: string; as: string; order?: readonly Part[]; declared?: object },
): Promise<FileAnswer[]> {
  const answers: FileAnswer[] = [];
  for (const part of order) answers.push(await hand(`${as}_${part}.csv`, await sample(set, part), declared));
  return answers;
}

async function readings({ ctx, project }: TestProject): Promise<LoadReading[]> {
  const rows = await ctx.db.run.findMany({
    where: { projectId: project.id, active: true },
    include: { currentReading: true },
    orderBy: { number: "asc" },
  });
  return rows.map(({ currentReading }) => storedReading(currentReading?.body ?? null)).filter(isLoad);
}

const names = ({ files }: LoadReading) => files.map(({ filename }) => filename);

function orders<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((first, index) => orders(items.toSpliced(index, 1)).map((rest) => [first, ...rest]));
}

describe("the four files of a Locust run", () => {
  test("are one run: totals from the statistics, time and users from the history, failures and exceptions from theirs", async () => {
    const project = await testProject();
    const answers = await handSet(project, { set: smoke, as: "smoke" });
    expect(answers.map(({ outcome, runs }) => [outcome, runs[0]?.number, runs[0]?.created])).toEqual([
      ["accepted", 1, true],
      ["accepted", 1, false],
      ["accepted", 1, false],
      ["accepted", 1, false],
    ]);
    expect(answers.flatMap(({ receipt }) => receipt?.warnings ?? [])).toEqual([]);
    const [reading] = await readings(project);
    expect(reading?.evidence).toMatchObject({
      overall: { requests: { value: 417 }, failed: { value: 22 } },
      startedAt: "2026-11-20T11:05:52.000Z",
      users: { value: 10, sha256: answers[1]?.artifact.sha256 },
      exceptions: [],
    });
    expect(reading?.evidence.failures?.map(({ count }) => count)).toEqual([21, 1]);
    expect(reading?.evidence.endpoints).toHaveLength(12);
    expect(reading?.evidence.overall.latency.percentiles.find(({ percent }) => percent === 95)?.ms.value).toBe(26);
    expect(reading).toMatchObject({ startedAt: "2026-11-20T11:05:52.000Z", timeAssumed: false, scenario: "smoke" });
    expect(reading?.notes).toEqual([]);
  });

  test("say the same in each of the 24 orders that they can come in", async () => {
    const said = new Set<string>();
    for (const order of orders(parts)) {
      const project = await testProject();
      await handSet(project, { set: smoke, as: "smoke", order });
      const [reading, ...others] = await readings(project);
      expect(others, order.join(", ")).toEqual([]);
      if (!reading) throw new Error("No run was made.");
      const { id: _, runId: _run, files, ...rest } = reading;
      said.add(JSON.stringify({ ...rest, files: files.map(({ filename }) => filename) }));
    }
    expect(said.size).toBe(1);
  });

  test("handed in again are repeats, each of its own file", async () => {
    const project = await testProject();
    await handSet(project, { set: smoke, as: "smoke" });
    const again = await handSet(project, { set: smoke, as: "smoke" });
    expect(again.map(({ outcome, repeatOf }) => [outcome, repeatOf?.filename])).toEqual(
      parts.map((part) => ["repeat", `smoke_${part}.csv`]),
    );
    expect(await readings(project)).toHaveLength(1);
  });

  test("that were declared with the start of their job are dated by the history", async () => {
    const declared = { startedAt: "2026-11-20T11:01:00Z" };
    for (const order of [parts, parts.toReversed()]) {
      const project = await testProject();
      await handSet(project, { set: smoke, as: "smoke", order, declared });
      expect(await readings(project)).toMatchObject([{ startedAt: "2026-11-20T11:05:52.000Z" }]);
    }
  });

  test("keep the scenario that was declared with one of them", async () => {
    const project = await testProject();
    await handSet(project, { set: smoke, as: "smoke", order: ["stats"], declared: { scenario: "nightly" } });
    await handSet(project, { set: smoke, as: "smoke", order: ["stats_history", "failures", "exceptions"] });
    expect(await readings(project)).toMatchObject([{ scenario: "nightly" }]);
  });
});

describe("a list of no exceptions, which is the same of every run", () => {
  test.each([
    ["set after set", parts, parts],
    ["exceptions first", parts.toReversed(), parts.toReversed()],
  ])("joins the run of its own stem: %s", async (_, first, second) => {
    const project = await testProject();
    const before = await handSet(project, { set: smokeBefore, as: "smoke-before", order: first });
    const after = await handSet(project, { set: smoke, as: "smoke", order: second });
    expect([...before, ...after].map(({ outcome }) => outcome)).toEqual(Array.from({ length: 8 }, () => "accepted"));
    const runs = await readings(project);
    expect(runs.map(names)).toEqual(["smoke-before", "smoke"].map((as) => parts.map((part) => `${as}_${part}.csv`)));
    expect(runs.map(({ evidence }) => evidence.overall.failed?.value)).toEqual([211, 22]);
    expect(runs.flatMap(({ notes }) => notes.map(({ code }) => code))).not.toContain("reused");
  });

  test("joins the newer of two runs of one stem when the older one has its own", async () => {
    const project = await testProject();
    await handSet(project, { set: smokeBefore, as: "load" });
    await handSet(project, { set: smoke, as: "load" });
    expect((await readings(project)).map(names)).toEqual([
      parts.map((part) => `load_${part}.csv`),
      parts.map((part) => `load_${part}.csv`),
    ]);
  });

  test("stays apart when two runs fit, and says so; the run key tells which", async () => {
    const project = await testProject();
    await handSet(project, { set: smokeBefore, as: "load", order: ["stats"], declared: { runKey: "a" } });
    await handSet(project, { set: smoke, as: "load", order: ["stats"], declared: { runKey: "b" } });
    const [unsure] = await handSet(project, { set: smoke, as: "load", order: ["exceptions"] });
    expect(unsure?.runs).toMatchObject([{ number: 3, created: true }]);
    expect(unsure?.receipt?.warnings.at(-1)?.message).toContain("More than one run fits: #1, #2.");
    const [sure] = await handSet(project, {
      set: smoke,
      as: "load",
      order: ["exceptions"],
      declared: { runKey: "b" },
    });
    expect(sure?.runs).toMatchObject([{ number: 2, created: false }]);
  });

  test("twice in one request under one idempotency key is of two runs, and repeated as a whole", async () => {
    const project = await testProject();
    const { ctx } = project;
    const send = async () => {
      const files = [];
      for (const [set, as] of [
        [smokeBefore, "smoke-before"],
        [smoke, "smoke"],
      ] as const)
        for (const part of ["stats", "exceptions"] as const)
          files.push(await incoming(`${as}_${part}.csv`, await sample(set, part)));
      const input = { project: await project.reload(), files, fields: {}, idempotencyKey: "night-1" };
      return (await recordUploads({ ctx, input })).files.map(({ outcome, runs }) => [outcome, runs[0]?.number]);
    };
    expect(await send()).toEqual([
      ["accepted", 1],
      ["accepted", 1],
      ["accepted", 2],
      ["accepted", 2],
    ]);
    expect(await send()).toEqual([
      ["repeat", 1],
      ["repeat", 1],
      ["repeat", 2],
      ["repeat", 2],
    ]);
  });
});

describe("a file whose totals are another run’s", () => {
  test.each([
    ["failures", "The totals count 22 failed requests, the list adds up to 211."],
    ["stats_history", "Its counts do not lead up to the totals."],
  ] as const)("stands as a run of its own: %s", async (part, why) => {
    const project = await testProject();
    await handSet(project, { set: smoke, as: "smoke", order: ["stats"] });
    const [answer] = await handSet(project, { set: smokeBefore, as: "smoke", order: [part] });
    expect(answer?.runs).toMatchObject([{ number: 2, created: true }]);
    expect(answer?.receipt?.warnings.at(-1)).toEqual({
      code: "not-joined",
      message: `It was not joined with run #1, which goes by the same name. ${why}`,
    });
  });

  test("is a run on which nothing is judged where it counts no requests", async () => {
    const project = await testProject();
    await handSet(project, { set: smoke, as: "smoke", order: ["failures", "exceptions"] });
    const [reading] = await readings(project);
    expect(reading?.evidence.overall.requests).toBeNull();
    expect(reading?.notes).toMatchObject([
      { code: "partial", sentence: expect.stringContaining("Only the list of failures and exceptions") },
      { code: "time-assumed" },
    ]);
    const evaluation = await project.ctx.db.evaluation.findFirst({
      where: { releaseId: project.release.id },
      orderBy: { number: "desc" },
    });
    expect(JSON.stringify(evaluation?.body)).not.toContain('"state":"pass"');
  });

  test("of another build is another run, whatever its name", async () => {
    const project = await testProject();
    await handSet(project, { set: smoke, as: "smoke", order: ["stats"], declared: { build: "1" } });
    await handSet(project, { set: smoke, as: "smoke", order: ["failures"], declared: { build: "2" } });
    expect((await readings(project)).map(names)).toEqual([["smoke_stats.csv"], ["smoke_failures.csv"]]);
  });
});

describe("a withdrawn part", () => {
  test.each([
    ["stats_history", { startedAt: null, users: null, windows: null }, true],
    ["failures", { failures: null, exceptions: [] }, false],
    ["exceptions", { exceptions: null }, false],
    ["stats", { overall: { requests: { value: 402 }, latency: { percentiles: [] } } }, false],
  ] as const)("leaves what the others say: %s", async (part, left, timeAssumed) => {
    const project = await testProject();
    const answers = await handSet(project, { set: smoke, as: "smoke" });
    const { uploadId = "" } = answers[parts.indexOf(part)] ?? {};
    const input = { project: project.project.slug, uploadId, reason: "wrong file" };
    await withdrawUpload({ ctx: project.ctx, input });
    const [reading] = await readings(project);
    expect(reading).toMatchObject({ timeAssumed, evidence: left });
    expect(reading && names(reading)).toEqual(parts.filter((one) => one !== part).map((one) => `smoke_${one}.csv`));
    const run = await project.ctx.db.run.findFirstOrThrow({ where: { projectId: project.project.id } });
    expect(run.startedAt.toISOString()).toBe(reading?.startedAt);
  });

  test("can be handed in again, and joins again", async () => {
    const project = await testProject();
    const answers = await handSet(project, { set: smoke, as: "smoke" });
    const input = { project: project.project.slug, uploadId: answers[3]?.uploadId ?? "", reason: "wrong file" };
    await withdrawUpload({ ctx: project.ctx, input });
    const [again] = await handSet(project, { set: smoke, as: "smoke", order: ["exceptions"] });
    expect(again).toMatchObject({ outcome: "accepted", runs: [{ number: 1, created: false }] });
  });
});
