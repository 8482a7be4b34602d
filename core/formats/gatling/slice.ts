import type { Figure } from "@/core/evidence/figure";
import type { Latency, LoadSlice } from "@/core/evidence/load";
import { untoldLatency, untoldSlice } from "@/core/evidence/untold";
import { assumedPercentiles } from "@/core/formats/assumed-percentiles";
import { jsonPath, member } from "@/core/formats/json/members";

/** What Gatling lists as percentiles1 to percentiles4, unless gatling.conf names others. */
export const gatlingPercents = [50, 75, 95, 99] as const;

type Of = "total" | "ok" | "ko";

/** Gatling 2 pads its numbers and groups their digits by commas; `-` is none. */
const grouped = /^\d{1,3}(,\d{3})*(\.\d+)?$/;
const plain = /^\d+(\.\d+)?$/;

function quantityOf(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) && value >= 0 ? value : null;
  if (typeof value !== "string") return null;
  const text = value.trim();
  return grouped.test(text) || plain.test(text) ? Number(text.replaceAll(",", "")) : null;
}

/** The figures of one request, or of all; null where the statistics count no requests. `path` is where they stand. */
export function gatlingSlice(stats: unknown, path: readonly string[], name: string): LoadSlice | null {
  function figure(statistic: string, of: Of): Figure | null {
    const value = quantityOf(member(member(stats, statistic), of));
    return value === null ? null : { value, at: { kind: "path", path: jsonPath(...path, statistic, of) } };
  }

  /** Of no request Gatling lists 0 or a dash. */
  function latency(of: Of): Latency {
    const count = figure("numberOfRequests", of);
    if (count?.value === 0) return { ...untoldLatency, count };
    const numbered = gatlingPercents.map((percent, index) => {
      const statistic = `percentiles${index + 1}`;
      return { percent, ms: figure(statistic, of)?.value ?? null, path: jsonPath(...path, statistic, of) };
    });
    return {
      ...untoldLatency,
      count,
      minMs: figure("minResponseTime", of),
      meanMs: figure("meanResponseTime", of),
      maxMs: figure("maxResponseTime", of),
      percentiles: assumedPercentiles(numbered, "Gatling"),
    };
  }

  const requests = figure("numberOfRequests", "total");
  if (requests === null) return null;
  return {
    ...untoldSlice,
    name,
    requests,
    failed: figure("numberOfRequests", "ko"),
    latency: latency("total"),
    okLatency: figure("numberOfRequests", "ok") && latency("ok"),
    requestsPerSecond: figure("meanNumberOfRequestsPerSecond", "total"),
  };
}
