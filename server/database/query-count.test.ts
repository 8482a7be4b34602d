import { randomUUID } from "node:crypto";
import pg from "pg";
import { expect, test } from "vitest";
import { FindingQuery } from "@/core/contract/findings";
import { EndpointQuery, RunListQuery } from "@/core/contract/runs";
import { readGoNoGo } from "@/server/evaluations/read-go-no-go";
import { listFindings } from "@/server/findings/list-findings";
import { readSecurity } from "@/server/findings/read-security";
import { handInScan } from "@/server/findings/testing";
import { readOverview } from "@/server/overview/read-overview";
import { listProjects } from "@/server/projects/list-projects";
import { exportEndpoints } from "@/server/runs/export-endpoints";
import { listRuns } from "@/server/runs/list-runs";
import { listTestResults } from "@/server/runs/list-test-results";
import { readRun } from "@/server/runs/read-run";
import { readSeries } from "@/server/runs/read-series";
import { listUploads } from "@/server/uploads/list-uploads";
import { junit, type TestProject, testProject } from "@/server/uploads/testing";

type Size = { runs: number; findings: number; results: number; endpoints: number };

const small: Size = { runs: 3, findings: 3, results: 4, endpoints: 2 };
const large: Size = { runs: 200, findings: 20_000, results: 100_000, endpoints: 100 };

/** Queries that reach the database, whatever they are sent through, while `work` runs. */
async function countQueries(work: () => Promise<unknown>): Promise<number> {
  const original = pg.Client.prototype.query;
  let count = 0;
  pg.Client.prototype.query = function counted(this: pg.Client, ...args: Parameters<typeof original>) {
    count += 1;
    return Reflect.apply(original, this, args);
  } as typeof original;
  try {
    await work();
    return count;
  } finally {
    pg.Client.prototype.query = original;
  }
}

/** A project with so many runs, findings and test results; copies of what was handed in once. */
async function projectOf({ runs, findings, results, endpoints }: Size): Promise<TestProject> {
  const given = await testProject();
  const reported = Array.from({ length: findings }, (_, index) => ({ path: `src/file-${index}.ts` }));
  await handInScan(given, "2026-11-20T10:00:00Z", reported);
  const { uploadId } = await given.hand("junit.xml", junit({ alpha: "passed", beta: "failure" }), { suite: "unit" });
  const { db } = given.ctx;
  await db.$executeRaw`
    INSERT INTO "TestResult" ("uploadId", "ordinal", "className", "name", "outcome")
    SELECT ${uploadId}::uuid, n, 'tests.unit', 'case ' || n, 'failed' FROM generate_series(2, ${results - 1}) AS n`;
  await given.hand("load.jtl", requestLog(endpoints));
  await copyRun(given, uploadId, runs - 3);
  return given;
}

/** A JMeter log of 2,000 requests to so many endpoints. */
function requestLog(endpoints: number): string {
  const began = Date.parse("2026-11-20T11:00:00Z");
  const rows = Array.from({ length: 2000 }, (_, index) => {
    return `${began + 100 * index},${20 + (index % 7)},/endpoint/${index % endpoints},200,true`;
  });
  return ["timeStamp,elapsed,label,responseCode,success", ...rows, ""].join("\n");
}

async function copyRun({ ctx, project }: TestProject, uploadId: string, times: number): Promise<void> {
  const copies = Array.from({ length: times }, (_, index) => ({
    id: randomUUID(),
    reading: randomUUID(),
    n: index + 4,
  }));
  const [ids, readings, numbers] = [
    copies.map(({ id }) => id),
    copies.map(({ reading }) => reading),
    copies.map(({ n }) => n),
  ];
  const first = await ctx.db.run.findFirstOrThrow({ where: { projectId: project.id, kind: "tests" } });
  await ctx.db.$executeRaw`
    INSERT INTO "Run" ("id", "projectId", "releaseId", "number", "kind", "tool", "suite", "startedAt", "endedAt")
    SELECT copy.id, run."projectId", run."releaseId", copy.n, run."kind", run."tool", run."suite",
      run."startedAt" - copy.n * interval '1 hour', run."endedAt" - copy.n * interval '1 hour'
    FROM "Run" AS run, unnest(${ids}::uuid[], ${numbers}::int[]) AS copy (id, n) WHERE run."id" = ${first.id}::uuid`;
  await ctx.db.$executeRaw`
    INSERT INTO "Reading" ("id", "runId", "revision", "cause", "body")
    SELECT copy.reading, copy.id, 1, 'copied', reading."body" || jsonb_build_object('id', copy.reading, 'runId', copy.id,
      'runNumber', copy.n, 'endedAt', to_char((reading."body"->>'endedAt')::timestamptz - copy.n * interval '1 hour', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
    FROM "Reading" AS reading, unnest(${ids}::uuid[], ${readings}::uuid[], ${numbers}::int[]) AS copy (id, reading, n)
    WHERE reading."runId" = ${first.id}::uuid`;
  await ctx.db.$executeRaw`
    UPDATE "Run" SET "currentReadingId" = copy.reading
    FROM unnest(${ids}::uuid[], ${readings}::uuid[]) AS copy (id, reading) WHERE "Run"."id" = copy.id`;
  await ctx.db.$executeRaw`
    INSERT INTO "RunFile" ("runId", "uploadId") SELECT id, ${uploadId}::uuid FROM unnest(${ids}::uuid[]) AS copy (id)`;
}

const pages: [name: string, read: (given: TestProject) => Promise<unknown>][] = [
  ["the portfolio", ({ ctx }) => listProjects({ ctx })],
  ["the overview", ({ ctx, project }) => readOverview({ ctx, input: { project: project.slug, release: null } })],
  ["go/no-go", ({ ctx, project }) => readGoNoGo({ ctx, input: { project: project.slug, release: null } })],
  ["a load run", ({ ctx, project }) => readRun({ ctx, input: { project: project.slug, number: 3 } })],
  [
    "its measurements over time",
    ({ ctx, project }) => readSeries({ ctx, input: { project: project.slug, number: 3, endpoint: "/endpoint/1" } }),
  ],
  [
    "its endpoints as a file",
    ({ ctx, project }) =>
      exportEndpoints({ ctx, input: { project: project.slug, number: 3, query: EndpointQuery.parse({}) } }),
  ],
  ["the runs", ({ ctx, project }) => listRuns({ ctx, input: { project: project.slug, ...RunListQuery.parse({}) } })],
  ["a test run", ({ ctx, project }) => readRun({ ctx, input: { project: project.slug, number: 2 } })],
  [
    "its test results",
    ({ ctx, project }) =>
      listTestResults({ ctx, input: { project: project.slug, number: 2, query: { outcome: "all", after: -1 } } }),
  ],
  ["security", ({ ctx, project }) => readSecurity({ ctx, input: { project: project.slug, release: null } })],
  [
    "the findings",
    ({ ctx, project }) =>
      listFindings({ ctx, input: { project: project.slug, release: null, query: FindingQuery.parse({}) } }),
  ],
  ["the uploads", ({ ctx, project }) => listUploads({ ctx, input: { project: project.slug, before: null } })],
  ["a scan", ({ ctx, project }) => readRun({ ctx, input: { project: project.slug, number: 1 } })],
];

test("no page asks more of the database for 200 runs, 20,000 findings and 100,000 test results than for a handful", async () => {
  const [handful, many] = [await projectOf(small), await projectOf(large)];
  // The first look evaluates; what is measured is a page that is opened again.
  for (const given of [handful, many]) for (const [, read] of pages) await read(given);
  const counts: Record<string, number[]> = {};
  for (const [name, read] of pages)
    counts[name] = [await countQueries(() => read(handful)), await countQueries(() => read(many))];
  for (const [name, [few = 0, all = 0]] of Object.entries(counts)) {
    expect(few, `${name} asks the database`).toBeGreaterThan(0);
    expect(all, `${name} asks as often for many as for few`).toBe(few);
    expect(all, `${name} asks seldom`).toBeLessThanOrEqual(40);
  }
});
