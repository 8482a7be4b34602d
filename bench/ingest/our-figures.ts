import type { LoadEvidence } from "@/core/evidence/load";
import type { LoadSeries } from "@/core/evidence/series";
import { K6Points } from "@/core/formats/k6/points/k6-points";
import { readStream } from "@/core/formats/k6/stream/read-stream";
import { endpointOfGroup, isOkGroup } from "@/core/formats/requests/request-key";
import { sortedPercentile } from "@/core/formats/requests/sorted-percentile";
import { fileBytes } from "@/intake/file-bytes";

export const percents = [50, 90, 95, 99];

export type Figures = {
  /** By second, endpoint and whether ok: requests, failed, sum, least, most, percentiles. */
  rows: Map<string, number[]>;
  /** By metric: points and their sum. */
  totals: Map<string, number[]>;
  evidence: LoadEvidence;
  series: LoadSeries[];
};

/** Reads a stream with the reader of the product, watching every second as it is reckoned. */
export async function ourFigures(file: string): Promise<Figures> {
  const points = new K6Points();
  const rows = new Map<string, number[]>();
  points.requests.watchSeconds((second, { length, groups, requests, failed, starts, latencies }) => {
    for (let at = 0; at < length; at += 1) {
      const group = groups[at] ?? 0;
      const named = points.requests.endpointNamed(endpointOfGroup(group));
      const from = starts[at] ?? 0;
      const to = starts[at + 1] ?? 0;
      rows.set(`${second} ${named?.method} ${named?.name} ${isOkGroup(group)}`, [
        requests[at] ?? 0,
        failed[at] ?? 0,
        latencies.subarray(from, to).reduce((sum, value) => sum + value, 0),
        latencies[from] ?? 0,
        latencies[to - 1] ?? 0,
        ...percents.map((percent) => sortedPercentile(latencies, from, to, percent)),
      ]);
    }
  });
  const reading = readStream(fileBytes(file), undefined, points);
  const series: LoadSeries[] = [];
  for (;;) {
    const step = await reading.next();
    if (!step.done) {
      series.push(step.value);
      continue;
    }
    if (step.value.outcome === "refused") throw new Error(step.value.reason);
    const [evidence] = step.value.evidence;
    if (evidence?.kind !== "load") throw new Error("No load evidence.");
    const totals = new Map(points.metrics.map(({ name, count, sum }) => [name, [count, sum]]));
    return { rows, totals, evidence, series };
  }
}
