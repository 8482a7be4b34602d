import { expect, test } from "vitest";
import { memberFilename, ownNames } from "./archive-member";
import { stemOf } from "./stem";

test.each([
  ["peak_stats.csv", ["peak_stats.csv"]],
  ["run/peak_stats.csv", ["peak_stats.csv"]],
  [memberFilename("soak.zip", "peak_stats.csv"), ["peak_stats.csv", "soak.zip"]],
  [memberFilename("soak.zip", "run/peak_stats.csv"), ["peak_stats.csv", "soak.zip"]],
])("%s goes by %j", (filename, names) => {
  expect(ownNames(filename)).toEqual(names);
});

test("files of one run share a stem, however they were sent", () => {
  expect(stemOf(memberFilename("soak.zip", "run/peak_stats.csv"))).toBe(stemOf("peak_failures.csv"));
});
