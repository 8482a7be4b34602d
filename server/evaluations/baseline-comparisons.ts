import { noRegression } from "@/core/criteria/no-regression";
import { matchesScope } from "@/core/evaluation/match-scope";
import { newestFirst } from "@/core/evaluation/newest-first";
import type { AskedBaseline, BaselineComparison, ComparedMeasure } from "@/core/evidence/comparison";
import { isLoad, type LoadReading, type Reading } from "@/core/evidence/reading";
import type { Policy } from "@/core/policy/policy";
import { compareRuns } from "@/core/runs/compare-runs";
import { isSliceOf } from "@/core/runs/comparison/find-slice";
import { findAsked } from "@/server/baselines/find-baseline";
import type { Transaction } from "@/server/database/database";
import { readBlocks } from "@/server/runs/read-blocks";
import { storedReading } from "./stored-reading";

/** Older runs than these are not held against anything: the newest that can carry the claim answers. */
const mostHeads = 3;
const mostKept = 40;

type Options = {
  tx: Transaction;
  release: { projectId: string };
  policy: Policy | null;
  readings: readonly Reading[];
};

/** What one criterion asks: one figure of one endpoint, or of all. */
type Wanted = { asked: AskedBaseline; endpoint: string | null; measure: ComparedMeasure };

/** The newest load runs that criteria hold against a baseline, with the figures that they ask for. */
export async function baselineComparisons({ tx, release, policy, readings }: Options): Promise<BaselineComparison[]> {
  const heads = new Map<string, { reading: LoadReading; asked: AskedBaseline; wanted: Wanted[] }>();
  const loads = newestFirst(readings.filter(isLoad)).filter(isLoad);
  for (const { kind, params, scope } of policy?.criteria ?? []) {
    const parsed = kind === noRegression.id ? noRegression.params.safeParse(params) : null;
    if (!parsed?.success) continue;
    const { baseline: asked, endpoint = null, measure } = parsed.data;
    for (const reading of loads.filter((one) => matchesScope(one, scope)).slice(0, mostHeads)) {
      const key = `${asked} ${reading.id}`;
      const known = heads.get(key) ?? { reading, asked, wanted: [] };
      heads.set(key, { ...known, wanted: [...known.wanted, { asked, endpoint, measure }] });
    }
  }
  const comparisons: BaselineComparison[] = [];
  for (const { reading, asked, wanted } of heads.values()) {
    comparisons.push(await compared(tx, release.projectId, { reading, asked, wanted }));
  }
  return comparisons;
}

type Head = { reading: LoadReading; asked: AskedBaseline; wanted: readonly Wanted[] };

async function compared(
  tx: Transaction,
  projectId: string,
  { reading, asked, wanted }: Head,
): Promise<BaselineComparison> {
  const { id, runId, scenario, environment, endedAt, evidence } = reading;
  const head = { id: runId, projectId, tool: evidence.tool, scenario, environment, endedAt: new Date(endedAt) };
  const found = await findAsked({ tx, head }, asked);
  const base = found && (await currentReading(tx, found.run.id));
  if (!found || !base) return { readingId: id, asked, baseline: null, differing: [], slices: [] };
  const { differing, slices } = await comparison(tx, base, reading);
  const figuresOf = (slice: (typeof slices)[number]) =>
    slice.figures.filter(({ measure }) =>
      wanted.some((one) => one.measure === measure && isSliceOf(one.endpoint, slice)),
    );
  return {
    readingId: id,
    asked,
    baseline: { kind: found.kind, readingId: base.id, runNumber: base.runNumber },
    differing,
    slices: slices.flatMap((slice) => {
      const { method, name } = slice;
      const figures = figuresOf(slice);
      return figures.length === 0 ? [] : [{ method, name, figures }];
    }),
  };
}

async function currentReading(tx: Transaction, runId: string): Promise<LoadReading | null> {
  const run = await tx.run.findUnique({ where: { id: runId }, select: { currentReading: { select: { body: true } } } });
  const reading = run?.currentReading && storedReading(run.currentReading.body);
  return reading && isLoad(reading) ? reading : null;
}

type Compared = Pick<ReturnType<typeof compareRuns>, "differing" | "slices">;

// Readings never change and the same two are always answered alike, so an answer may be kept; evaluations are frequent.
const kept = new Map<string, Compared>();

async function comparison(tx: Transaction, base: LoadReading, head: LoadReading): Promise<Compared> {
  const key = `${base.id} ${head.id}`;
  const known = kept.get(key);
  if (known) return known;
  const [from, to] = [
    { reading: base, series: await readBlocks(tx, base.runId) },
    { reading: head, series: await readBlocks(tx, head.runId) },
  ];
  const { differing, slices } = compareRuns(from, to);
  for (const oldest of kept.keys()) if (kept.size >= mostKept) kept.delete(oldest);
  kept.set(key, { differing, slices });
  return { differing, slices };
}
