import type { ByteSource, Probe, ReadOutcome, ResultFormat } from "@/core/formats/format";
import { gatlingOutcome } from "@/core/formats/gatling/outcome";
import { requestsIn } from "@/core/formats/gatling/requests";
import { member } from "@/core/formats/json/members";
import { kindAt, outlineJson } from "@/core/formats/json/outline";
import { readJson } from "@/core/formats/json/read-json";
import { withoutCases } from "@/core/formats/without-cases";

/** Gatling's figures for each request (`js/stats.json` of a report). */
export const gatlingStats: ResultFormat = {
  id: "gatling-stats",
  label: "Gatling statistics (stats.json)",
  claims: ({ head }: Probe) => kindAt(outlineJson(head), "stats", "numberOfRequests") === "object",
  read: (source) => withoutCases(() => readStats(source)),
};

async function readStats(source: ByteSource): Promise<ReadOutcome> {
  const document = await readJson(source, "Gatling statistics");
  if (!document.ok) return document.refusal;
  const { endpoints, groups } = requestsIn(member(document.value, "contents"), ["contents"]);
  return gatlingOutcome({ stats: member(document.value, "stats"), path: ["stats"], endpoints, groups });
}
