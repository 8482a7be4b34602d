import { readReport } from "@/core/formats/artillery/read-report";
import type { Probe, ResultFormat } from "@/core/formats/format";
import { type JsonOutline, kindAt, membersOf, outlineJson } from "@/core/formats/json/outline";

/** Artillery's report (`artillery run --output`), of versions 1 and 2. */
export const artillery: ResultFormat = {
  id: "artillery",
  label: "Artillery report (--output)",
  claims: ({ head }: Probe) => isReport(outlineJson(head)),
  read: readReport,
};

const counters = /^(http|vusers|errors|browser|socketio|websocket|plugins)\./;
const versionOne = ["requestsCompleted", "scenariosCreated", "scenariosCompleted", "rps", "codes"];

function isReport(outline: JsonOutline | null): boolean {
  if (outline?.root !== "object" || kindAt(outline, "aggregate") !== "object") return false;
  return (
    membersOf(outline, "aggregate", "counters").some((name) => counters.test(name)) ||
    ["summaries", "histograms"].some(
      (group) => kindAt(outline, "aggregate", group, "http.response_time") === "object",
    ) ||
    versionOne.filter((name) => kindAt(outline, "aggregate", name) !== undefined).length >= 2
  );
}
