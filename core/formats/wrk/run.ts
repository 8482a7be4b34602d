import type { Latency, LoadEvidence } from "@/core/evidence/load";
import type { Receipt } from "@/core/evidence/receipt";
import { untoldLatency, untoldLoad, untoldSlice } from "@/core/evidence/untold";
import { derived } from "@/core/formats/json/figures";
import { cell, distribution, found, type Line } from "@/core/formats/wrk/lines";
import { timeMs } from "@/core/formats/wrk/quantity";
import { requestsOf } from "@/core/formats/wrk/requests";

/** One run, from its first line on; null where the totals at its end are missing. */
export function runOf(lines: readonly Line[]): { evidence: LoadEvidence; warnings: Receipt["warnings"] } | null {
  const total = found(lines, /^\s*(\d+) requests in (\S+?),/);
  const rate = found(lines, /^\s*Requests\/sec:\s*(\d+(?:\.\d+)?)/);
  const lastedMs = timeMs(total?.groups[1]);
  if (!total || !rate || lastedMs === null) return null;
  const isWrk2 = lines.some(({ text }) => /Thread calibration|HdrHistogram/.test(text));
  const { completed, warnings, ...requests } = requestsOf(lines, total, isWrk2);
  const connections = found(lines, /^\s*\d+ threads? and (\d+) connections?/);
  const evidence: LoadEvidence = {
    ...untoldLoad,
    tool: isWrk2 ? "wrk2" : "wrk",
    durationSeconds: lastedMs > 0 ? cell(lastedMs / 1_000, total.line, "requests", "in") : null,
    users: connections && cell(Number(connections.groups[0]), connections.line, "threads", "connections"),
    overall: {
      ...untoldSlice,
      ...requests,
      latency: completed === 0 ? untoldLatency : latencyOf(lines, isWrk2, completed),
      requestsPerSecond: cell(Number(rate.groups[0]), rate.line, "Requests/sec", "value"),
    },
  };
  return { evidence, warnings };
}

function latencyOf(lines: readonly Line[], isWrk2: boolean, completed: number): Latency {
  const stats = found(lines, /^\s*Latency\s+(\S+)\s+\S+\s+(\S+)/);
  const percentiles = distribution(lines);
  const time = (index: number, column: string) =>
    stats && cell(timeMs(stats.groups[index]), stats.line, "Latency", column);
  // wrk2 forgets the samples of its first ten seconds, so that only its histogram tells how many there are.
  const listed = found(lines, /Total count\s*=\s*(\d+)/);
  const samples = isWrk2
    ? listed && cell(Number(listed.groups[0]), listed.line, "#[Max", "Total count")
    : derived(completed, "requests: one latency for each");
  return {
    ...untoldLatency,
    count: samples,
    meanMs: time(0, "Avg"),
    medianMs: percentiles.find(({ percent }) => percent === 50)?.ms ?? null,
    maxMs: time(1, "Max"),
    percentiles,
  };
}
