import { expect, test } from "vitest";
import { readDay, readMinutes, stated, webAddress } from "./fields";

test.each([
  ["2026-11-30", "2026-11-30"],
  ["30 Nov 2026", "2026-11-30"],
  ["Mon, 30 November 2026", "2026-11-30"],
  ["Nov 30, 2026", "2026-11-30"],
  ["30.11.2026", "2026-11-30"],
  ["29 Feb 2028", "2028-02-29"],
  ["29 Feb 2027", null],
  ["11/30/2026", null],
  ["next week", null],
])("the day in %s is %s", (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each([
  ["15 min", 15],
  ["~2 hours", 120],
  ["1.5 h", 90],
  ["2h 30m", 150],
  ["47 minutes", 47],
  ["1 min", 1],
  ["0 min", null],
  ["2.65s", null],
  ["2-3 days", null],
  ["", null],
])("%s is %s minutes", (text, minutes) => {
  expect(readMinutes(text)).toBe(minutes);
});

test.each([
  ["Mara Reyes", "Mara Reyes"],
  [" TBD ", null],
  ["—", null],
  ["", null],
])("%s states %s", (text, value) => {
  expect(stated(text)).toBe(value);
});

test.each([
  ["https://example.org/pull/12", "https://example.org/pull/12"],
  ["javascript:alert(1)", null],
  ["docs/runbook.md", null],
])("%s can be opened as %s", (text, address) => {
  expect(webAddress(text)).toBe(address);
});
