import type { Figure } from "@/core/evidence/figure";
import type { Latency } from "@/core/evidence/load";
import { untoldLatency } from "@/core/evidence/untold";
import { countAt, quantityAt } from "@/core/formats/json/figures";
import { listedPercentiles } from "@/core/formats/json/listed-percentiles";

/** `p999` is 99.9 %. */
const naming = {
  name: /^p(\d{2,})$/,
  percent: (digits: string) => Number(`${digits.slice(0, 2)}.${digits.slice(2)}`),
  toMs: 1,
};

/** A summary of response times, of answers alone. Of none Artillery writes null or zero. */
export function latencyAt(root: unknown, path: readonly string[], answered: Figure | null): Latency {
  const count = countAt(root, [...path, "count"]) ?? answered;
  if (count?.value === 0) return { ...untoldLatency, count };
  const ms = (name: string) => quantityAt(root, [...path, name]);
  return {
    ...untoldLatency,
    count,
    minMs: ms("min"),
    meanMs: ms("mean"),
    medianMs: ms("median") ?? ms("p50"),
    maxMs: ms("max"),
    percentiles: listedPercentiles(root, path, naming),
  };
}
