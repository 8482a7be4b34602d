import { expect, test } from "vitest";
import { findingPlace, shortPlace } from "./finding-place";

const nowhere = { path: null, line: null, packageName: null, packageVersion: null };

test.each([
  [{ path: "a/b.py", line: 9 }, "a/b.py:9"],
  [{ path: "a/b.py" }, "a/b.py"],
  [{ packageName: "lodash", packageVersion: "4.17.20", path: "package-lock.json" }, "lodash 4.17.20"],
  [{ packageName: "lodash" }, "lodash"],
  [{}, null],
])("of %o the place is %s", (given, place) => {
  expect(findingPlace({ ...nowhere, ...given })).toBe(place);
});

test.each([
  ["abcdefghij", 10, "abcdefghij"],
  ["abcdefghijk", 10, "abc…fghijk"],
])("%s in at most %i characters keeps both ends", (place, most, short) => {
  expect(shortPlace(place, most)).toBe(short);
});
