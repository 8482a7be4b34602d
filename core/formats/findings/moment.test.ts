import { expect, test } from "vitest";
import { momentOf } from "@/core/formats/findings/moment";

test.each([
  ["2026-02-03T10:11:12.345678901Z", "2026-02-03T10:11:12.345678901Z"],
  ["2022-04-30 08:16:30", "2022-04-30T08:16:30"],
  ["2026-02-03T10:11:12+02:00", "2026-02-03T10:11:12+02:00"],
  ["0001-01-01T00:00:00Z", null],
  ["2026-02-31", null],
  ["yesterday", null],
  [null, null],
])("the time %j is read as %j", (text, moment) => {
  expect(momentOf(text)).toBe(moment);
});
