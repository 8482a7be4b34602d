import type { RunDetail } from "@/core/contract/runs";
import { isLoad } from "@/core/evidence/reading";
import type { Context } from "@/server/context";
import { listRuns } from "@/server/runs/list-runs";
import { readRun } from "@/server/runs/read-run";

/** The runs of one release of a project by the name of the first file of each, as their pages show them. */
export async function runsByFile(ctx: Context, project: string, release: string): Promise<Map<string, RunDetail>> {
  const { runs } = await listRuns({ ctx, input: { project } });
  const found = new Map<string, RunDetail>();
  for (const { number } of runs.filter((run) => run.release.slug === release)) {
    const run = await readRun({ ctx, input: { project, number } });
    const [first] = run.files;
    if (first) found.set(first.filename, run);
  }
  return found;
}

/** The figures of a load run as a report lists them, in its units; null where the file does not tell. */
export function loadFigures(run: RunDetail | undefined) {
  if (!run || !isLoad(run.reading)) throw new Error("No such load run is on file.");
  const { overall, users, metrics, thresholds } = run.reading.evidence;
  const { latency } = overall;
  const percentile = (percent: number) => latency.percentiles.find((one) => one.percent === percent)?.ms.value ?? null;
  return {
    requests: overall.requests?.value ?? null,
    failed: overall.failed?.value ?? null,
    users: users?.value ?? null,
    perSecond: overall.requestsPerSecond?.value ?? null,
    meanMs: latency.meanMs?.value ?? null,
    minMs: latency.minMs?.value ?? null,
    maxMs: latency.maxMs?.value ?? null,
    p50Ms: percentile(50),
    p95Ms: percentile(95),
    p99Ms: percentile(99),
    missed: thresholds
      .filter(({ state }) => state !== "met")
      .map(({ metric, expression }) => `${metric}: ${expression}`),
    metric: (name: string, statistic: string) =>
      metrics.find((one) => one.name === name)?.values[statistic]?.value ?? null,
    endpoint(name: string) {
      const slice = run.reading.evidence.kind === "load" ? run.reading.evidence.endpoints : [];
      const found = slice.find((one) => `${one.method} ${one.name}` === name);
      return found && [found.requests?.value, found.failed?.value, found.latency.meanMs?.value ?? null];
    },
  };
}

/** The sentence of a run's note with that code; null where it has none. */
export function noteOf(run: RunDetail | undefined, code: string): string | null {
  return run?.notes.find((note) => note.code === code)?.sentence ?? null;
}

/** A share in percent with two decimals, as the reports write it. */
export function percentOf(part: number | null, whole: number | null): string | null {
  return part === null || !whole ? null : ((100 * part) / whole).toFixed(2);
}
