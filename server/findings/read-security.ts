import type { ScanDelta, ScannerView, SecurityView } from "@/core/contract/findings";
import { criterionKinds } from "@/core/criteria/registry";
import { type ScanSeries, scanSeries } from "@/core/findings/scan-series";
import { requireProject } from "@/server/access/require-project";
import { type Context, projectNow } from "@/server/context";
import { currentEvaluation } from "@/server/evaluations/current-evaluation";
import { currentRelease } from "@/server/releases/current-release";
import { countFindings } from "./count-findings";
import { releaseScans } from "./release-scans";
import { scanDeltas } from "./scan-deltas";
import { untriagedOverTime } from "./untriaged-over-time";

type Options = { ctx: Context; input: { project: string; release: string | null } };

/** What the scans of a release found, and what people made of it. */
export async function readSecurity({ ctx, input }: Options): Promise<SecurityView> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer" });
  const release = await currentRelease(ctx, project, input.release);
  const at = projectNow(ctx, project);
  const scans = await releaseScans(ctx.db, release.id);
  const series = scanSeries(scans);
  const deltas = await scanDeltas(ctx.db, series);
  const { evaluation } = await currentEvaluation(ctx, project, release);
  const { bySeverity: _, ...counts } = await countFindings(
    ctx.db,
    series.map(({ current }) => current.runId),
    at,
  );
  return {
    scanners: series.map((one) => scannerView(one, deltas.get(one.current.runId) ?? null)),
    counts,
    criteria: evaluation.criteria.filter(({ kind }) => kindsOfScans.has(kind)),
    untriaged: await untriagedOverTime({ db: ctx.db, project, scans, at }),
  };
}

const kindsOfScans = new Set(criterionKinds.filter(({ evidence }) => evidence === "scan").map(({ id }) => id));

function scannerView({ tool, component, current, leftAside }: ScanSeries, delta: ScanDelta | null): ScannerView {
  const { scanned, categories, unit, findings, suppressed } = current.evidence;
  const [newest] = leftAside;
  return {
    tool,
    component,
    scanned,
    categories,
    unit,
    findings,
    suppressed,
    runNumber: current.runNumber,
    at: current.endedAt,
    delta,
    leftAside: newest ? { runNumber: newest.runNumber, at: newest.endedAt, scanned: newest.evidence.scanned } : null,
  };
}
