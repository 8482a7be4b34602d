import type { ScanDelta } from "@/core/contract/findings";
import type { ScanSeries } from "@/core/findings/scan-series";
import type { Database } from "@/server/database/database";
import { reportsOfScan } from "./scan-reports";

type Row = { runId: string; fresh: number; still: number; back: number; gone: number };

/** Holds the current scan of each series against the one before it; by its run. Series of one scan have none. */
export async function scanDeltas(db: Database, series: readonly ScanSeries[]): Promise<Map<string, ScanDelta>> {
  const held = series.flatMap(({ current, previous, earlier }) => (previous ? [{ current, previous, earlier }] : []));
  if (held.length === 0) return new Map();
  const rows = await countTurns(db, held);
  return new Map(
    held.flatMap(({ current, previous }) => {
      const row = rows.find(({ runId }) => runId === current.runId);
      const since = { runNumber: previous.runNumber, at: previous.endedAt };
      const { fresh = 0, still = 0, back = 0, gone = 0 } = row ?? {};
      return [[current.runId, { fresh, still, back, gone, since }] as const];
    }),
  );
}

type Held = { current: { runId: string }; previous: { runId: string }; earlier: { runId: string }[] };

/** A finding that the file leaves out is still reported: it is neither new nor gone. */
function countTurns(db: Database, held: readonly Held[]): Promise<Row[]> {
  const past = held.flatMap(({ current, earlier }) => earlier.map(({ runId }) => ({ of: current.runId, runId })));
  return db.$queryRaw<Row[]>`
    WITH pair AS (
      SELECT * FROM unnest(${held.map(({ current }) => current.runId)}::uuid[], ${held.map(({ previous }) => previous.runId)}::uuid[])
        AS pair (current_id, previous_id)
    ), past AS (
      SELECT * FROM unnest(${past.map(({ of }) => of)}::uuid[], ${past.map(({ runId }) => runId)}::uuid[]) AS past (current_id, run_id)
    ), present AS (
      SELECT pair.current_id, report."findingId" AS finding_id, bool_or(report."suppressed" IS NULL) AS counts
      FROM pair JOIN "Run" AS scan ON scan."id" = pair.current_id ${reportsOfScan}
      GROUP BY 1, 2
    ), before AS (
      SELECT pair.current_id, report."findingId" AS finding_id, bool_or(report."suppressed" IS NULL) AS counts
      FROM pair JOIN "Run" AS scan ON scan."id" = pair.previous_id ${reportsOfScan}
      GROUP BY 1, 2
    ), compared AS (
      SELECT current_id, finding_id, present.counts AS now, before.counts AS was
      FROM present FULL JOIN before USING (current_id, finding_id)
    ), turned AS (
      SELECT current_id, now, was, now AND was IS NULL AND EXISTS (
        SELECT 1 FROM "FindingReport" AS report JOIN "RunFile" AS file ON file."uploadId" = report."uploadId"
        JOIN past ON past.run_id = file."runId" AND past.current_id = compared.current_id
        WHERE report."findingId" = compared.finding_id
      ) AS known
      FROM compared
    )
    SELECT current_id AS "runId",
      count(*) FILTER (WHERE now AND was IS NULL AND NOT known)::int AS fresh,
      count(*) FILTER (WHERE now AND was IS NOT NULL)::int AS still,
      count(*) FILTER (WHERE now AND was IS NULL AND known)::int AS back,
      count(*) FILTER (WHERE now IS NULL AND was)::int AS gone
    FROM turned GROUP BY current_id`;
}
