import type { Figure } from "@/core/evidence/figure";
import type { Latency } from "@/core/evidence/load";
import { untoldLatency } from "@/core/evidence/untold";
import type { K6Metric } from "@/core/formats/k6/metric";

/** A statistic that the summary lists, or null. */
export function listed(metric: K6Metric | undefined, name: string): Figure | null {
  const found = metric?.values.get(name);
  if (!found) return null;
  const { value, path, derived } = found;
  return { value, at: derived ? { kind: "derived", from: path } : { kind: "path", path } };
}

/** A statistic that cannot be below zero. */
export function listedQuantity(metric: K6Metric | undefined, name: string): Figure | null {
  const figure = listed(metric, name);
  return figure && figure.value >= 0 ? figure : null;
}

const percentile = /^p\((\d+(?:\.\d+)?)\)$/;

/** The latency of a trend; only percentiles that are listed, never a neighbour in their place. */
export function latencyOf(metric: K6Metric | undefined, count: Figure | null): Latency {
  const percentiles = [...(metric?.values.keys() ?? [])]
    .flatMap((name) => {
      const percent = Number(percentile.exec(name)?.[1] ?? Number.NaN);
      const ms = listedQuantity(metric, name);
      return ms && percent > 0 && percent < 100 ? [{ percent, ms }] : [];
    })
    .sort((a, b) => a.percent - b.percent);
  return {
    ...untoldLatency,
    count: listedQuantity(metric, "count") ?? count,
    minMs: listedQuantity(metric, "min"),
    meanMs: listedQuantity(metric, "avg"),
    medianMs: listedQuantity(metric, "med"),
    maxMs: listedQuantity(metric, "max"),
    percentiles,
  };
}

/**
 * How many requests k6 counted as failed: the `passes` of http_req_failed, which is a rate of failures. Where a script
 * dropped the counts, rate × requests if that is a whole number.
 */
export function failedRequests(metric: K6Metric | undefined, requests: Figure | null): Figure | null {
  const counted = listedQuantity(metric, "passes");
  if (counted || !requests) return counted;
  const rate = listedQuantity(metric, "rate");
  if (!rate || rate.value > 1) return null;
  const product = rate.value * requests.value;
  const whole = Math.round(product);
  if (Math.abs(product - whole) > 1e-6 * Math.max(1, product)) return null;
  return { value: whole, at: { kind: "derived", from: `${metric?.name} rate × http_reqs count` } };
}
