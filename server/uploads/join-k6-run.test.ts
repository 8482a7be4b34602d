import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { isLoad, type LoadReading } from "@/core/evidence/reading";
import { runOutcomes } from "@/core/runs/outcomes";
import { storedReading } from "@/server/evaluations/stored-reading";
import { readSeries } from "@/server/runs/read-series";
import { type TestProject, testProject } from "./testing";
import { withdrawUpload } from "./withdraw-upload";

const summary = "smoke-summary.json";
const stream = "smoke.ndjson.gz";
const csv = "smoke.csv.gz";
const older = "smoke-summary-export.json";

const folders = {
  [summary]: "samples/stratum-ai",
  [stream]: "samples/stratum-ai",
  [csv]: "server/uploads/fixtures",
  [older]: "server/uploads/fixtures",
} as const;
type Name = keyof typeof folders;

const all: readonly Name[] = [stream, csv, summary, older];

async function handIn({ hand }: TestProject, names: readonly Name[]) {
  const answers = [];
  for (const name of names) answers.push(await hand(name, await readFile(`${folders[name]}/${name}`)));
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

function orders<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((first, index) => orders(items.toSpliced(index, 1)).map((rest) => [first, ...rest]));
}

describe("stream, CSV and both summaries of a k6 run", () => {
  test("are one run: requests from the stream, k6's own judgement from the summary", async () => {
    const project = await testProject();
    const answers = await handIn(project, [summary, stream, older, csv]);
    expect(answers.map(({ outcome, runs }) => [outcome, runs[0]?.number, runs[0]?.created])).toEqual([
      ["accepted", 1, true],
      ["accepted", 1, false],
      ["accepted", 1, false],
      ["accepted", 1, false],
    ]);
    const [reading] = await readings(project);
    if (!reading) throw new Error("No run was made.");
    expect(reading.files.map(({ filename }) => filename)).toEqual(all);
    expect(reading).toMatchObject({ timeAssumed: false, scenario: "smoke" });
    const { evidence } = reading;
    expect(evidence.overall.okLatency?.count?.value).toBe(runOutcomes(evidence, []).overall.byOutcome?.ok);
    expect(evidence.endpoints.length).toBeGreaterThan(0);
    expect(evidence.thresholds.length).toBeGreaterThan(0);
    expect(evidence.thresholds.map(({ state }) => state)).not.toContain("unknown");
    const ofSummary = answers[0]?.artifact.sha256;
    expect(new Set(evidence.thresholds.map(({ sha256 }) => sha256))).toEqual(new Set([ofSummary]));
  });

  test("say the same in each of the 24 orders that they can come in", async () => {
    const said = new Set<string>();
    for (const order of orders(all)) {
      const project = await testProject();
      await handIn(project, order);
      const [reading, ...others] = await readings(project);
      expect(others, order.join(", ")).toEqual([]);
      if (!reading) throw new Error("No run was made.");
      const { id: _, runId: _run, files, ...rest } = reading;
      said.add(JSON.stringify({ ...rest, files: files.map(({ filename }) => filename) }));
    }
    expect(said.size).toBe(1);
  });

  test("are drawn over time from one of the files", async () => {
    const project = await testProject();
    await handIn(project, [csv]);
    const input = { project: project.project.slug, number: 1, endpoint: null };
    const alone = await readSeries({ ctx: project.ctx, input });
    await handIn(project, [stream]);
    const joined = await readSeries({ ctx: project.ctx, input });
    expect(joined?.endpoints).toEqual([...new Set(joined?.endpoints)]);
    expect(joined?.endpoints.toSorted()).toEqual(alone?.endpoints.toSorted());
    expect(joined?.overall.ok?.points.length).toBeGreaterThan(1);
  });

  test("without the withdrawn stream say what the others say", async () => {
    const project = await testProject();
    const answers = await handIn(project, [stream, summary]);
    const input = { project: project.project.slug, uploadId: answers[0]?.uploadId ?? "", reason: "wrong file" };
    await withdrawUpload({ ctx: project.ctx, input });
    const [reading] = await readings(project);
    expect(reading?.files.map(({ filename }) => filename)).toEqual([summary]);
    expect(reading?.evidence).toMatchObject({ startedAt: null, windows: null, overall: { okLatency: null } });
    expect(reading?.timeAssumed).toBe(true);
  });
});

test("the summary of another run of the same name stands by itself, and says why", async () => {
  const project = await testProject();
  await handIn(project, [csv]);
  const other = await project.hand("smoke-summary.json", await readFile("samples/stratum-ai/load-summary.json"));
  expect(other.runs).toMatchObject([{ number: 2, created: true }]);
  expect(other.receipt?.warnings.at(-1)?.message).toContain("It was not joined with run #1");
});
