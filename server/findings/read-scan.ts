import type { ScanFigures } from "@/core/contract/findings";
import { isScan } from "@/core/evidence/reading";
import { seriesUpTo } from "@/core/findings/scan-series";
import { requireProject } from "@/server/access/require-project";
import { type Context, projectNow } from "@/server/context";
import { DomainError } from "@/server/domain-error";
import { storedReading } from "@/server/evaluations/stored-reading";
import { countFindings } from "./count-findings";
import { releaseScans } from "./release-scans";
import { scanDeltas } from "./scan-deltas";

type Options = { ctx: Context; input: { project: string; number: number } };

/** What stands of the findings of one scan, and how it differs from the one before. */
export async function readScan({ ctx, input }: Options): Promise<ScanFigures> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer" });
  const run = await ctx.db.run.findUnique({
    where: { projectId_number: { projectId: project.id, number: input.number }, kind: "scan" },
    select: { id: true, releaseId: true, currentReading: { select: { body: true } } },
  });
  const reading = run?.currentReading && storedReading(run.currentReading.body);
  if (!run || !reading || !isScan(reading)) {
    throw new DomainError("not-found", `This project has no scan #${input.number}.`);
  }
  const series = reading.evidence.scanned ? seriesUpTo(await releaseScans(ctx.db, run.releaseId), reading) : null;
  const deltas = await scanDeltas(ctx.db, series ? [series] : []);
  const { bySeverity, ...counts } = await countFindings(ctx.db, [run.id], projectNow(ctx, project));
  return { delta: deltas.get(run.id) ?? null, counts, bySeverity };
}
