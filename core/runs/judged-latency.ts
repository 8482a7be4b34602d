import type { Figure } from "@/core/evidence/figure";
import { formatCount } from "@/core/evidence/format-figure";
import type { Latency, LoadSlice } from "@/core/evidence/load";
import { type Histogram, histogramPercentile, sampleCount, unpackHistogram } from "@/core/stats/histogram";

/** The latency that is judged: of ok responses where the file tells them apart, else of all. */
export function judgedLatency({ okLatency, latency }: Pick<LoadSlice, "okLatency" | "latency">): Latency {
  return okLatency ?? latency;
}

/** A percentile as the file lists it, else as its samples tell it, within 0.1 %; a neighbour never stands in for it. */
export function findPercentile(latency: Latency, percent: number): Figure | null {
  const listed = latency.percentiles.find((entry) => Math.abs(entry.percent - percent) < 1e-9)?.ms;
  const figure = listed ?? (percent === 50 ? latency.medianMs : null);
  if (figure !== null) return figure;
  const histogram = histogramOf(latency);
  const value = histogram === null ? null : histogramPercentile(histogram, percent);
  if (histogram === null || value === null) return null;
  const from = `${formatCount(sampleCount(histogram))} latencies`;
  const sha256 = latency.count?.sha256;
  return { value, at: { kind: "derived", from }, ...(sha256 === undefined ? {} : { sha256 }) };
}

const unpacked = new WeakMap<{ histogram: string | null }, Histogram>();

/** Every sample, where the file tells them; unpacked once, for readings never change. */
export function histogramOf(samples: { histogram: string | null }): Histogram | null {
  if (samples.histogram === null) return null;
  const known = unpacked.get(samples) ?? unpackHistogram(samples.histogram);
  unpacked.set(samples, known);
  return known;
}
