import { expect, test } from "vitest";
import { dayTicks, trendScale, trendSpan } from "./run-trend-frame";

const at = (day: string) => ({ at: `2026-${day}T00:00:00.000Z` });
const ms = (day: string) => Date.parse(at(day).at);

test.each([
  ["without marks ends at its points", [], ["03-01", "05-10"]],
  ["reaches a release soon after the last run", [at("05-20")], ["03-01", "05-20"]],
  ["does not reach one a year away", [{ at: "2027-05-20T00:00:00.000Z" }], ["03-01", "05-10"]],
] as const)("the span %s", (_, marks, [from, to]) => {
  const room = Math.round(0.02 * (ms(to) - ms(from)));
  expect(trendSpan([at("03-01"), at("05-10")], marks)).toEqual([ms(from) - room, ms(to) + room]);
});

test("a single run stands in the middle of two days", () => {
  expect(trendSpan([at("03-02")], [])).toEqual([ms("03-01"), ms("03-03")]);
});

test("months of one year are told without the year, and a day once", () => {
  expect(dayTicks([ms("03-01"), ms("05-10")], "UTC").map(({ text }) => text)).not.toContain("1 Apr 2026");
  const hours = dayTicks([ms("03-01"), ms("03-01") + 36_000_000], "UTC");
  expect(hours.map(({ text }) => text)).toEqual(["1 Mar"]);
});

test("long latencies are told in seconds, at their places in milliseconds", () => {
  expect(trendScale([9000], "ms")).toMatchObject({ top: 10_000, ticks: { 5: { at: 10_000, text: "10,000\u00a0ms" } } });
  expect(trendScale([260_000], "ms").ticks.at(-1)).toEqual({ at: 300_000, text: "300\u00a0s" });
});
