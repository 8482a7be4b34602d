import type { ByteSource, Probe, ReadOutcome, ResultFormat } from "@/core/formats/format";
import { gatlingOutcome } from "@/core/formats/gatling/outcome";
import { kindAt, outlineJson } from "@/core/formats/json/outline";
import { readJson } from "@/core/formats/json/read-json";
import { withoutCases } from "@/core/formats/without-cases";

/** Gatling's figures for all requests together (`js/global_stats.json` of a report). */
export const gatlingGlobalStats: ResultFormat = {
  id: "gatling-global-stats",
  label: "Gatling statistics of all requests (global_stats.json)",
  claims: ({ head }: Probe) => kindAt(outlineJson(head), "numberOfRequests") === "object",
  read: (source) => withoutCases(() => readStats(source)),
};

async function readStats(source: ByteSource): Promise<ReadOutcome> {
  const document = await readJson(source, "Gatling statistics");
  if (!document.ok) return document.refusal;
  return gatlingOutcome({ stats: document.value, path: [], endpoints: [], groups: 0 });
}
