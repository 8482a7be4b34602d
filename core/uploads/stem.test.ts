import { expect, test } from "vitest";
import { stemOf } from "./stem";

test.each([
  ["smoke_stats.csv", "smoke"],
  ["smoke_stats_history.csv", "smoke"],
  ["smoke_failures.csv", "smoke"],
  ["smoke_exceptions.csv", "smoke"],
  ["smoke-before_stats.csv", "smoke-before"],
  ["out/Peak-summary.json", "peak"],
  ["peak-summary-export.json.gz", "peak"],
  ["load-summary.json", "load"],
  ["load.ndjson.gz", "load"],
  ["load.csv.gz", "load"],
  ["load-summary-export.json", "load"],
  ["smoke-before.html.gz", "smoke-before"],
  ["nightly.jtl", "nightly"],
  ["stats.csv", "stats"],
])("the stem of %s is %s", (filename, stem) => {
  expect(stemOf(filename)).toBe(stem);
});
