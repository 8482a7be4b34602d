import { type JsonOutline, kindAt, membersOf, outlineJson, textAt } from "@/core/formats/json/outline";

/** The JSON shapes that k6 writes at the end of a run. */
type K6Shape = "handle-summary" | "summary-export" | "machine-readable";

const statistics = new Set(["avg", "min", "med", "max", "count", "rate", "value", "passes", "fails", "thresholds"]);
const types = new Set(["trend", "rate", "counter", "gauge"]);
const knownMetric = /^(http_req|http_reqs|iteration|vus|data_(sent|received)|checks|grpc_|ws_|browser_|group_duration)/;

/** Which summary of k6 a text starts as, judged by its members only; null for everything else. */
export function k6Shape(head: string): K6Shape | null {
  const outline = outlineJson(head);
  if (outline?.root !== "object" || outline.rest) return null;
  if (kindAt(outline, "results", "metrics") === "array" && kindAt(outline, "config") === "object") {
    return "machine-readable";
  }
  return kindAt(outline, "metrics") === "object" ? shapeOfMetrics(outline) : shapeOfRest(outline);
}

function shapeOfMetrics(outline: JsonOutline): K6Shape | null {
  const names = membersOf(outline, "metrics");
  const nested = names.filter((name) => kindAt(outline, "metrics", name, "values") === "object");
  if (nested.some((name) => knownMetric.test(name) || types.has(textAt(outline, "metrics", name, "type") ?? ""))) {
    return "handle-summary";
  }
  const flat = names.filter((name) => {
    const members = membersOf(outline, "metrics", name);
    return members.length > 0 && members.every((member) => statistics.has(member) || member.startsWith("p("));
  });
  if (flat.some((name) => knownMetric.test(name))) return "summary-export";
  const percentiles = flat.some((name) =>
    membersOf(outline, "metrics", name).some((member) => member.startsWith("p(")),
  );
  return shapeOfRest(outline) ?? (percentiles ? "summary-export" : null);
}

function shapeOfRest(outline: JsonOutline): K6Shape | null {
  if (kindAt(outline, "state", "testRunDurationMs") === "number") return "handle-summary";
  if (kindAt(outline, "options", "summaryTrendStats") === "array") return "handle-summary";
  const groups = kindAt(outline, "root_group", "groups") ?? kindAt(outline, "root_group", "checks");
  if (groups === "array") return "handle-summary";
  return groups === "object" ? "summary-export" : null;
}
