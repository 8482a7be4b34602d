import { expect, test } from "vitest";
import { bucketSeries, rampUpSeconds } from "./bucket-series";

const none = Number.NaN;
const list = (...values: number[]) => Float32Array.from(values);

test.each([
  ["no more steps than asked for", 4, [0, 1, 2, 3], [1, 3, 5, 4], [20, 30, 90, none]],
  ["half of them", 2, [0, 2], [2, 4.5], [30, 90]],
  ["a last stretch that is shorter", 3, [0, 2], [2, 4.5], [30, 90]],
  ["all in one", 1, [0], [3.25], [90]],
])("with %s rates are means and percentiles the largest", (_, most, from, rates, p95) => {
  const columns = { requestsPerSecond: list(1, 3, 5, 4), p95Ms: list(20, 30, 90, none) };
  const buckets = bucketSeries({ stepSeconds: 1, columns }, most);
  expect(buckets.map(({ fromSecond }) => fromSecond)).toEqual(from);
  expect(buckets.map(({ requestsPerSecond }) => requestsPerSecond)).toEqual(rates);
  expect(buckets.map(({ p95Ms }) => p95Ms)).toEqual(p95.map((value) => (Number.isNaN(value) ? null : value)));
  expect(buckets.at(-1)?.toSecond).toBe(4);
  expect(buckets[0]).toMatchObject({ users: null, p50Ms: null });
});

test("a number of 32 bits is shown with the digits that it has", () => {
  const [first] = bucketSeries({ stepSeconds: 1, columns: { requestsPerSecond: list(13.7) } }, 10);
  expect(first?.requestsPerSecond).toBe(13.7);
});

test("a series without steps has no stretches", () => {
  expect(bucketSeries({ stepSeconds: 1, columns: {} }, 300)).toEqual([]);
});

test.each([
  ["until the most were there", list(5, 10, 10, none), 4],
  ["to the end while they still grow", list(5, 10, 15, 20), 8],
  ["not at all when all were there at once", list(10, 10, 10), null],
])("users ramp up %s", (_, users, seconds) => {
  expect(rampUpSeconds({ stepSeconds: 2, columns: { users } })).toBe(seconds);
});

test("without users there is no ramp-up to show", () => {
  expect(rampUpSeconds({ stepSeconds: 1, columns: { p95Ms: list(1) } })).toBeNull();
});
