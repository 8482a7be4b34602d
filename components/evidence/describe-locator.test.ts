import { expect, it } from "vitest";
import type { Locator } from "@/core/evidence/figure";
import { describeLocator } from "./describe-locator";

const places: [Locator, string][] = [
  [{ kind: "cell", line: 9, row: "Aggregated", column: "95%" }, "line 9, row “Aggregated”, column “95%”"],
  [{ kind: "path", path: "metrics.http_reqs.count" }, "metrics.http_reqs.count"],
  [{ kind: "element", line: 4, column: 3, name: "testsuite" }, "line 4, column 3, element “testsuite”"],
  [{ kind: "derived", from: "two rows" }, "computed from two rows"],
];

it.each(places)("%j is written as %s", (at, words) => {
  expect(describeLocator(at)).toBe(words);
});
