import type { Latency } from "@/core/evidence/load";
import { untoldLatency } from "@/core/evidence/untold";
import type { LatencySum } from "@/core/formats/requests/latency-sum";

/** The percentiles that are told of every latency. */
const toldPercents = [50, 75, 90, 95, 99, 99.9] as const;

/** The latency of a run, without its histogram and design effects; percentiles within 0.1 %, everything else exact. */
export function runLatency(sum: LatencySum, from: string): Latency {
  const at = { kind: "derived", from } as const;
  const figure = (value: number) => ({ value, at });
  if (sum.samples === 0) return { ...untoldLatency, count: figure(0) };
  const limits = sum.percentiles(toldPercents);
  const percentiles = toldPercents.map((percent, index) => ({ percent, ms: figure(limits[index] ?? sum.minMs) }));
  return {
    ...untoldLatency,
    count: figure(sum.samples),
    minMs: figure(sum.minMs),
    meanMs: figure(sum.sumMs / sum.samples),
    medianMs: percentiles[0]?.ms ?? null,
    maxMs: figure(sum.maxMs),
    percentiles,
  };
}
