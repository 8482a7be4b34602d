import type { ByteSource, Probe, ReadOutcome, ResultFormat } from "@/core/formats/format";
import { readStatistics } from "@/core/formats/jmeter/statistics";
import { kindAt, membersOf, outlineJson } from "@/core/formats/json/outline";
import { readJson } from "@/core/formats/json/read-json";
import { withoutCases } from "@/core/formats/without-cases";

/** The figures behind JMeter's HTML dashboard (`statistics.json`), of every version since 3.0. */
export const jmeterStatistics: ResultFormat = {
  id: "jmeter-statistics",
  label: "JMeter statistics (statistics.json)",
  claims: ({ head }: Probe) => isStatistics(head),
  read: (source) => withoutCases(() => readDocument(source)),
};

function isStatistics(head: string): boolean {
  const outline = outlineJson(head);
  if (outline?.root !== "object" || outline.rest) return false;
  return membersOf(outline).some(
    (name) =>
      kindAt(outline, name, "sampleCount") === "number" &&
      (kindAt(outline, name, "errorCount") === "number" || kindAt(outline, name, "meanResTime") !== undefined),
  );
}

async function readDocument(source: ByteSource): Promise<ReadOutcome> {
  const document = await readJson(source, "JMeter statistics");
  return document.ok ? readStatistics(document.value) : document.refusal;
}
