import { expect, test } from "vitest";
import { jmeterStatistics } from "@/core/formats/jmeter-statistics";
import { loadOf, readAs } from "@/core/formats/testing/read-text";

const row = { sampleCount: 100, errorCount: 2, errorPct: 2, meanResTime: 10, minResTime: 1, maxResTime: 90 };
const percentiles = { pct1ResTime: 20, pct2ResTime: 30, pct3ResTime: 80 };

function load(rows: object) {
  return loadOf(jmeterStatistics, JSON.stringify(rows));
}

test("failures are counted by errorCount, for errorPct is a percentage of 0 to 100", async () => {
  const { evidence } = await load({ Total: { ...row, errorPct: 2 } });
  expect(evidence.overall.failed?.value).toBe(2);
});

test("percentiles are numbered in the file, and the receipt says what they are taken as", async () => {
  const { evidence, codes, messages } = await load({ Total: { ...row, ...percentiles } });
  expect(evidence.overall.latency.percentiles.map(({ percent, ms }) => [percent, ms.value])).toEqual([
    [90, 20],
    [95, 30],
    [99, 80],
  ]);
  expect(codes).toEqual(["reconstructed"]);
  expect(messages).toContain("90, 95 and 99\u00a0%");
});

test.each([
  ["rows that add up to the total", { Total: row, a: { ...row, sampleCount: 60 }, b: { ...row, sampleCount: 40 } }, []],
  ["rows that repeat each other", { Total: row, a: row, visit: row }, ["transactions"]],
  ["rows that are too few", { Total: row, a: { ...row, sampleCount: 60 } }, ["impossible"]],
  ["no total", { a: row, b: row }, ["partial"]],
])("%s: the total counts each request once", async (_what, rows, expected) => {
  const { evidence, codes } = await load(rows);
  expect(codes).toEqual(expected);
  expect(evidence.overall.requests?.value).toBe("Total" in rows ? 100 : 200);
});

test("a label without a sample has no latency, and none of 0 ms", async () => {
  const none = { sampleCount: 0, errorCount: 0, errorPct: "NaN", meanResTime: 0, minResTime: 0, maxResTime: 0 };
  const { evidence, codes } = await load({ Total: { ...none, pct2ResTime: 0 } });
  expect(evidence.overall.latency).toMatchObject({ meanMs: null, maxMs: null, percentiles: [] });
  expect(codes).toEqual(["empty-scan"]);
});

test("figures that are not there are absent", async () => {
  const { evidence } = await load({ Total: { sampleCount: 3, meanResTime: 5 } });
  expect(evidence).toMatchObject({ durationSeconds: null, overall: { failed: null, requestsPerSecond: null } });
});

test.each(["[]", '{"Total":{}}', '{"Total":{"sampleCount":"many"}}'])("%s is refused", async (text) => {
  expect(jmeterStatistics.claims({ name: "x", head: text })).toBe(false);
  expect((await readAs(jmeterStatistics, text)).outcome).toMatchObject({ outcome: "refused" });
});
