import { loadReading } from "@/core/criteria/testing/readings";
import type { LoadSlice } from "@/core/evidence/load";
import type { LoadBlock } from "@/core/evidence/series";
import { untoldSlice } from "@/core/evidence/untold";
import type { ComparedRun } from "@/core/runs/comparison/pair-slices";
import { type Histogram, sampleCount } from "@/core/stats/histogram";
import { inBlocks } from "@/core/stats/testing/simulated-run";
import { figure, latency, loadEvidence } from "./load-evidence";

const blockSeconds = 5;
const blocks = 120;

/** Latencies in milliseconds in the order of the requests, all of them ok, by the name of their endpoint. */
export type Answered = Record<string, Float64Array>;

/** A run of k6 that lists every request; its number also makes the seed of a comparison. */
export function comparedRun(
  runNumber: number,
  all: Float64Array,
  endpoints: Answered = {},
  given: Partial<ComparedRun["reading"]> = {},
): ComparedRun {
  const named = Object.entries(endpoints);
  const evidence = loadEvidence({
    tool: "k6",
    users: figure(10),
    durationSeconds: figure(blockSeconds * blocks),
    overall: sliceOf("All requests", null, all),
    endpoints: named.map(([name, latencies]) => sliceOf(name, "GET", latencies)),
  });
  const series = [
    { method: null, name: null, blocks: blocksOf(all) },
    ...named.map(([name, latencies]) => ({ method: "GET", name, blocks: blocksOf(latencies) })),
  ];
  return { reading: loadReading(evidence, { runNumber, ...given }), series };
}

function sliceOf(name: string, method: string | null, latencies: Float64Array): LoadSlice {
  const sorted = latencies.toSorted();
  const count = sorted.length;
  const at = (percent: number) => sorted[Math.floor((percent / 100) * (count - 1))] ?? Number.NaN;
  const told = latency({ count, max: at(100), percentiles: { 50: at(50), 95: at(95), 99: at(99) } });
  const responses = [{ status: 200, failed: false, count }];
  return {
    ...untoldSlice,
    name,
    method,
    requests: figure(count),
    failed: figure(0),
    responses,
    latency: told,
    okLatency: told,
  };
}

function blocksOf(latencies: Float64Array) {
  return { blockSeconds, blocks: inBlocks(latencies, blocks).map(blockOf) };
}

function blockOf(histogram: Histogram): LoadBlock {
  const told = { histogram, sumMs: Number.NaN, minMs: Number.NaN, maxMs: Number.NaN };
  const count = sampleCount(histogram);
  return { responses: count === 0 ? [] : [{ status: 200, failed: false, count }], latency: told, okLatency: told };
}
