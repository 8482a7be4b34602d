import { kindAt } from "@/core/formats/json/outline";
import type { HeadSigns, Lookalike } from "@/core/formats/lookalikes/signs";

const summary = "Send k6’s summary instead: the data of handleSummary() as JSON, or the file of --summary-export.";
const stats = "Send the file of the same run that ends in _stats.csv.";
const none = "Load results are read from k6 summaries and from the files of Locust’s --csv.";

function cells(signs: HeadSigns, ...names: string[]): boolean {
  return names.every((name) => signs.cells.has(name));
}

export const loadLookalikes: readonly Lookalike[] = [
  {
    what: "k6’s raw result stream (--out json)",
    instead: summary,
    looksLike: ({ json, text }) => kindAt(json, "metric") === "text" && /"type"\s*:\s*"(Point|Metric)"/.test(text),
  },
  {
    what: "k6’s raw results as CSV (--out csv)",
    instead: summary,
    looksLike: (signs) => cells(signs, "metric_name", "metric_value"),
  },
  {
    what: "Locust’s percentiles without counts (_distribution.csv)",
    instead: "Send the file of the same run that ends in _requests.csv.",
    looksLike: (signs) => cells(signs, "name", "# requests", "50%"),
  },
  {
    what: "Locust’s statistics as JSON (--json)",
    instead: stats,
    looksLike: ({ json }) =>
      json?.root === "array" &&
      kindAt(json, "0", "num_requests") === "number" &&
      kindAt(json, "0", "response_times") === "object",
  },
  {
    what: "Locust’s HTML report",
    instead: stats,
    looksLike: ({ text }) => /^<(!doctype|html)/i.test(text) && /locust/i.test(text),
  },
  {
    what: "a JMeter log (JTL)",
    instead: none,
    looksLike: (signs) =>
      cells(signs, "timestamp", "elapsed", "label") || /^timestamp\W+elapsed\W+label/i.test(signs.text),
  },
  {
    what: "a JMeter log (JTL, XML)",
    instead: none,
    looksLike: ({ root, text }) => root?.name === "testResults" && /<(httpSample|sample)\b/.test(text),
  },
  {
    what: "a binary Gatling log",
    instead: none,
    looksLike: ({ text }) => text.startsWith("\u0000\u0000\u0000\u0000"),
  },
  {
    what: "a Gatling log",
    instead: none,
    looksLike: ({ text }) => /^(\S+\t\S*\t)?RUN\t/.test(text),
  },
  {
    what: "an Artillery report",
    instead: none,
    looksLike: ({ json }) => kindAt(json, "aggregate") === "object" && kindAt(json, "intermediate") === "array",
  },
  {
    what: "an autocannon result",
    instead: none,
    looksLike: ({ json }) => kindAt(json, "latency") === "object" && kindAt(json, "non2xx") === "number",
  },
  {
    what: "a vegeta report",
    instead: none,
    looksLike: ({ json }) => kindAt(json, "latencies") === "object" && kindAt(json, "bytes_in") === "object",
  },
  {
    what: "an oha result",
    instead: none,
    looksLike: ({ json }) => kindAt(json, "summary", "successRate") === "number",
  },
  { what: "the output of wrk", instead: none, looksLike: ({ text }) => /^Running .+ test @ /.test(text) },
];
