import type { Figure } from "@/core/evidence/figure";
import type { Latency } from "@/core/evidence/load";
import { untoldLatency } from "@/core/evidence/untold";
import { countAt, quantityAt } from "@/core/formats/json/figures";
import { listedPercentiles } from "@/core/formats/json/listed-percentiles";

/** `p97_5` is 97.5 %. */
const naming = {
  name: /^p(\d+(?:_\d+)?)$/,
  percent: (digits: string) => Number(digits.replace("_", ".")),
  toMs: 1,
};

/** The latency of answered requests, in whole milliseconds. */
export function resultLatency(root: unknown, completed: Figure): Latency {
  if (completed.value === 0) return { ...untoldLatency, count: completed };
  const ms = (name: string) => quantityAt(root, ["latency", name]);
  const percentiles = listedPercentiles(root, ["latency"], naming);
  const min = ms("min");
  const lowest = percentiles[0]?.ms.value;
  return {
    ...untoldLatency,
    count: samplesOf(root, completed),
    // The minimum is that of the samples above zero: where the lowest percentile lies below it, there are others.
    minMs: min && lowest !== undefined && lowest < min.value ? null : min,
    meanMs: ms("average") ?? ms("mean"),
    medianMs: ms("p50"),
    maxMs: ms("max"),
    percentiles,
  };
}

/** At a fixed rate autocannon adds samples for requests that it could not send in time: they are no measurements. */
function samplesOf(root: unknown, completed: Figure): Figure {
  const listed = countAt(root, ["latency", "totalCount"]);
  return listed && listed.value <= completed.value ? listed : completed;
}
