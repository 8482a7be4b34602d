import { type BlockDraws, blockDraws } from "@/core/stats/block-draws";
import { blockTable } from "@/core/stats/block-table";
import type { SampledRun } from "@/core/stats/percentile-change";
import type { ComparedRun, RunSlice } from "./pair-slices";
import { seedOf } from "./seed";

/** Fewer windows do not tell how slow requests cluster. */
const fewestBlocks = 20;

type Kept = { draws: BlockDraws; overall: Map<boolean, SampledRun | null> };

// Of a run that is held against several. Its endpoints are laid out anew: all at once they are too much to keep.
const kept = new WeakMap<ComparedRun, Kept>();

/** One endpoint of a run, or all, as its blocks hold it; null where they are too few or tell no latency. */
export function sampledSlice({ run, slice }: RunSlice, ok: boolean): SampledRun | null {
  const { draws, overall } = keptOf(run);
  if (slice !== run.reading.evidence.overall) {
    return sampled(run, draws, ok, (one) => one.name === slice.name && one.method === slice.method);
  }
  const whole = overall.get(ok) ?? sampled(run, draws, ok, ({ name }) => name === null);
  overall.set(ok, whole);
  return whole;
}

function keptOf(run: ComparedRun): Kept {
  const known = kept.get(run) ?? { draws: blockDraws(seedOf(run.reading)), overall: new Map() };
  kept.set(run, known);
  return known;
}

type IsOwn = (series: ComparedRun["series"][number]) => boolean;

// What people left out of the run is left out of its blocks too.
function sampled({ reading, series }: ComparedRun, draws: BlockDraws, ok: boolean, isOwn: IsOwn): SampledRun | null {
  const own = series.find(isOwn);
  if (!own) return null;
  const { blockSeconds, blocks } = own.blocks;
  const used = blocks.slice(Math.round((reading.leftOutSeconds ?? 0) / blockSeconds));
  if (used.length < fewestBlocks) return null;
  const table = blockTable(used.map(({ okLatency, latency }) => (ok ? okLatency : latency).histogram));
  return table.values.length === 0 ? null : { table, draws, told: new Map() };
}
