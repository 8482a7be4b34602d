import { isTests, type Reading, type SuiteChange } from "@/core/evidence/reading";
import type { Transaction } from "@/server/database/database";

type TestRun = { suite: string | null; endedAt: Date; currentReadingId: string | null; uploadId: string };
type Missing = { missing: bigint; missing_names: string[] | null; added: bigint };

/** For the newest run of each suite in the readings: which tests of the run before it did not run. */
export async function suiteChanges(
  tx: Transaction,
  projectId: string,
  readings: readonly Reading[],
): Promise<SuiteChange[]> {
  const newest = newestBySuite(readings);
  if (newest.length === 0) return [];
  const runs = await testRuns(tx, projectId);
  const changes: SuiteChange[] = [];
  for (const reading of newest) {
    const own = runs.find((run) => run.currentReadingId === reading.id);
    const previous = runs.find((run) => run.suite === reading.suite && run.endedAt.toISOString() < reading.endedAt);
    if (!own || !previous?.currentReadingId) continue;
    const found = await compareRuns(tx, previous.uploadId, own.uploadId);
    changes.push({
      suite: reading.suite ?? "",
      readingId: reading.id,
      previousReadingId: previous.currentReadingId,
      ...found,
    });
  }
  return changes;
}

function newestBySuite(readings: readonly Reading[]): Reading[] {
  const newest = new Map<string, Reading>();
  for (const reading of readings.filter(isTests)) {
    const key = reading.suite ?? "";
    const known = newest.get(key);
    if (!known || reading.endedAt > known.endedAt) newest.set(key, reading);
  }
  return [...newest.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function testRuns(tx: Transaction, projectId: string): Promise<TestRun[]> {
  const runs = await tx.run.findMany({
    where: { projectId, kind: "tests", active: true },
    orderBy: [{ endedAt: "desc" }, { number: "desc" }],
    select: {
      suite: true,
      endedAt: true,
      currentReadingId: true,
      files: { select: { uploadId: true }, take: 1, orderBy: { uploadId: "asc" } },
    },
    take: 500,
  });
  return runs.flatMap(({ files, ...run }) => (files[0] ? [{ ...run, uploadId: files[0].uploadId }] : []));
}

async function compareRuns(tx: Transaction, before: string, after: string) {
  const [found] = await tx.$queryRaw<Missing[]>`
    WITH ran AS (
      SELECT DISTINCT "uploadId" = ${after}::uuid AS now, coalesce("className", '') AS class_name, "name"
      FROM "TestResult"
      WHERE "uploadId" IN (${before}::uuid, ${after}::uuid) AND "outcome" NOT IN ('skipped', 'not_run')
    ), once AS (
      SELECT class_name, "name", bool_or(now) AS now FROM ran GROUP BY class_name, "name" HAVING count(*) = 1
    )
    SELECT count(*) FILTER (WHERE NOT now) AS missing,
           count(*) FILTER (WHERE now) AS added,
           (array_agg(concat_ws('.', nullif(class_name, ''), "name") ORDER BY class_name COLLATE "C", "name" COLLATE "C")
             FILTER (WHERE NOT now))[1:20] AS missing_names
    FROM once`;
  if (!found) throw new Error("An aggregate without a row.");
  return { missing: Number(found.missing), missingNames: found.missing_names ?? [], added: Number(found.added) };
}
