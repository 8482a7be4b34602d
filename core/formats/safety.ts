import { readScan } from "@/core/formats/findings/read-scan";
import type { Probe, ResultFormat } from "@/core/formats/format";
import { type JsonOutline, kindAt, outlineJson, textAt } from "@/core/formats/json/outline";
import { interpretSafety } from "@/core/formats/safety/interpret";

/**
 * What Safety reports as JSON: a list of lists (1.x), a report of `safety check` (2.x), or of `safety scan` (3.x).
 * No severity is read from it: most entries have none.
 *
 * Identity: "vulnerability", "pypi", package, Safety's number of the vulnerability; in 3.x also the file that asks for
 * the package.
 */
export const safety: ResultFormat = {
  id: "safety",
  label: "Safety JSON",
  claims: ({ head }: Probe) => isSafety(outlineJson(head)),
  read: (source) => readScan(source, "Safety report", interpretSafety),
};

function isSafety(json: JsonOutline | null): boolean {
  if (json?.root === "array") {
    const texts = ["0", "1", "2", "3", "4"].every((cell) => kindAt(json, "0", cell) === "text");
    return texts && /^\d+$/.test(textAt(json, "0", "4") ?? "");
  }
  return (
    kindAt(json, "report_meta") === "object" ||
    (kindAt(json, "scan_results") === "object" && kindAt(json, "meta") === "object")
  );
}
