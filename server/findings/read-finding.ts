import type { FindingDetail } from "@/core/contract/findings";
import { type DecisionMade, findingHistory, type Look } from "@/core/findings/finding-history";
import { Decision } from "@/core/findings/finding-state";
import { type ScanSeries, scanSeries } from "@/core/findings/scan-series";
import { Prisma } from "@/prisma/generated/client";
import { requireProject } from "@/server/access/require-project";
import { type Context, projectNow } from "@/server/context";
import { DomainError } from "@/server/domain-error";
import { currentRelease } from "@/server/releases/current-release";
import { findingRow, firstSeen, rowColumns, type StoredRow } from "./finding-row";
import { listedFindings } from "./listed-findings";
import { releaseScans } from "./release-scans";
import { type FoundBy, sightingsOf } from "./sightings-of";

type Options = { ctx: Context; input: { project: string; release: string | null; findingId: string } };

/** One finding of a release with who reports it and everything that was decided of it. */
export async function readFinding({ ctx, input }: Options): Promise<FindingDetail> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer", scope: "read" });
  const release = await currentRelease(ctx, project, input.release);
  const at = projectNow(ctx, project);
  const [stored] = await ctx.db.$queryRaw<(StoredRow & { fingerprint: string; url: string | null })[]>`
    WITH ${await listedFindings(ctx.db, release.id, at)}
    SELECT ${rowColumns}, finding."fingerprint", listed."url", ${firstSeen(Prisma.sql`listed."findingId"`)} AS "firstSeenAt"
    FROM listed JOIN "Finding" AS finding ON finding."id" = listed."findingId"
    WHERE finding."id" = ${input.findingId}::uuid`;
  const sightings = await sightingsOf(ctx.db, input.findingId);
  const [first] = sightings;
  const last = sightings.at(-1);
  if (!stored || !first || !last) throw new DomainError("not-found", "No scan of this release reports this finding.");
  const series = scanSeries(await releaseScans(ctx.db, release.id));
  const decisions = await decisionsOn(ctx, input.findingId);
  return {
    ...findingRow(stored),
    fingerprint: stored.fingerprint,
    url: stored.url,
    firstSeen: scanLink(first),
    lastSeen: scanLink(last),
    reportedBy: reporters(sightings, series),
    history: findingHistory({
      sightings,
      series: looks(series, sightings),
      decisions,
      at: at.toISOString(),
    }),
  };
}

function scanLink({ runNumber, at, commit }: FoundBy): FindingDetail["firstSeen"] {
  return { runNumber, at, commit };
}

/** Each tool and component once, by the newest of its scans. */
function reporters(sightings: readonly FoundBy[], series: readonly ScanSeries[]): FindingDetail["reportedBy"] {
  const newest = new Map(sightings.map((found) => [JSON.stringify([found.tool, found.component]), found]));
  const current = new Set(series.map((one) => one.current.runId));
  return [...newest.values()].map(({ tool, toolVersion, component, rule, runNumber, runId }) => ({
    tool,
    toolVersion,
    component,
    rule,
    runNumber,
    current: current.has(runId),
  }));
}

function looks(series: readonly ScanSeries[], sightings: readonly FoundBy[]): Look[][] {
  const reporting = new Set(sightings.map(({ runId }) => runId));
  return series.map(({ current, earlier }) =>
    [current, ...earlier].map(({ runId, runNumber, endedAt, evidence }) => ({
      runNumber,
      tool: evidence.tool,
      at: endedAt,
      reported: reporting.has(runId),
    })),
  );
}

async function decisionsOn(ctx: Context, findingId: string): Promise<DecisionMade[]> {
  const events = await ctx.db.triageEvent.findMany({
    where: { findingId },
    include: { by: { select: { name: true } } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  return events.map(({ at, by, triage, reason, until }) => ({
    at: at.toISOString(),
    by: by.name,
    decision: Decision.parse(triage.replace("_", " ")),
    reason,
    until: until?.toISOString() ?? null,
  }));
}
