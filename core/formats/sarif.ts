import { readScan } from "@/core/formats/findings/read-scan";
import type { Probe, ResultFormat } from "@/core/formats/format";
import { type JsonOutline, kindAt, outlineJson, textAt } from "@/core/formats/json/outline";
import { interpretSarif } from "@/core/formats/sarif/interpret";
import { redactSarif } from "@/core/formats/sarif/redact";

/** SARIF 2.1.0, which many scanners write. Runs of one tool are one scan. */
export const sarif: ResultFormat = {
  id: "sarif",
  label: "SARIF 2.1.0",
  claims: ({ head }: Probe) => isSarif(outlineJson(head)),
  read: (source) => readScan(source, "SARIF log", interpretSarif),
  redact: redactSarif,
};

function isSarif(json: JsonOutline | null): boolean {
  if (kindAt(json, "runs") !== "array") return false;
  const named = /sarif/i.test(textAt(json, "$schema") ?? "") || /^[12]\.\d/.test(textAt(json, "version") ?? "");
  return (
    named ||
    ["tool", "results", "artifacts", "invocations"].some((name) => kindAt(json, "runs", "0", name) !== undefined)
  );
}
