import { kindAt } from "@/core/formats/json/outline";
import type { HeadSigns, Lookalike } from "@/core/formats/lookalikes/signs";

const gatling = "Send js/stats.json from the folder of the report, or js/global_stats.json beside it.";

function cells(signs: HeadSigns, ...names: string[]): boolean {
  return names.every((name) => signs.cells.has(name));
}

export const loadLookalikes: readonly Lookalike[] = [
  {
    what: "Locust’s percentiles without failures (_distribution.csv)",
    instead: "Send the file of the same run that ends in _requests.csv.",
    looksLike: (signs) => cells(signs, "name", "# requests", "50%"),
  },
  {
    what: "a table of JMeter’s summary or aggregate report",
    instead: "Send the log of the run (-l FILE), or statistics.json from the folder of its HTML dashboard.",
    looksLike: (signs) => cells(signs, "label", "# samples", "average"),
  },
  {
    what: "a binary Gatling log",
    instead: gatling,
    looksLike: ({ text }) => text.startsWith("\u0000\u0000\u0000\u0000"),
  },
  {
    what: "a log of Gatling 2.0 or older",
    instead: gatling,
    looksLike: ({ text }) => /^\S+\t\S*\tRUN\t/.test(text),
  },
  {
    what: "the script with Gatling’s statistics (stats.js)",
    instead: gatling,
    looksLike: ({ text }) => /^var stats = \{\s*type: "GROUP"/.test(text),
  },
  {
    what: "vegeta’s single results (vegeta attack, vegeta encode)",
    instead: "Send what “vegeta report -type=json” makes of them.",
    looksLike: ({ json }) =>
      kindAt(json, "seq") === "number" && kindAt(json, "code") === "number" && kindAt(json, "latency") === "number",
  },
];
