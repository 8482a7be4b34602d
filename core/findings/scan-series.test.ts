import { expect, test } from "vitest";
import type { ScanReading } from "@/core/evidence/reading";
import { scanSeries, seriesUpTo } from "./scan-series";
import { scanReading } from "./testing/scan";

const day = (date: number) => `2026-11-${String(date).padStart(2, "0")}T12:00:00.000Z`;
const scan = (date: number, given: Partial<ScanReading> = {}) =>
  scanReading({ runNumber: date, endedAt: day(date), ...given });
const empty = (date: number) => scanReading({ runNumber: date, endedAt: day(date) }, { scanned: false });
const cutShort = [{ code: "partial" as const, sentence: "Two targets were not scanned." }];
const partial = (date: number, findings = 0) =>
  scanReading({ runNumber: date, endedAt: day(date), notes: cutShort }, { findings });

const numbers = (scans: readonly ScanReading[]) => scans.map(({ runNumber }) => runNumber);

const table: [what: string, scans: ScanReading[], current: number, previous: number | null, leftAside: number[]][] = [
  ["one scan", [scan(4)], 4, null, []],
  ["two scans, in any order", [scan(4), scan(9), scan(6)], 9, 6, []],
  ["a newest one in which nothing was scanned", [scan(4), scan(6), empty(9)], 6, 4, [9]],
  ["a newest one that was cut short", [scan(4), partial(9)], 4, null, [9]],
  ["a cut-short one between two whole ones", [scan(4), partial(6), scan(9)], 9, 4, []],
  ["nothing but cut-short ones", [partial(4), partial(9)], 9, 4, []],
  [
    "nothing but cut-short ones, of which an older one found more",
    [partial(4), partial(6, 2), partial(9, 1)],
    6,
    4,
    [9],
  ],
  ["nothing but empty ones", [empty(4), empty(9)], 9, null, []],
];

test.each(table)("of %s, one speaks for the series", (_, scans, current, previous, leftAside) => {
  const [series] = scanSeries(scans);
  expect([series?.current.runNumber, series?.previous?.runNumber ?? null]).toEqual([current, previous]);
  expect(numbers(series?.leftAside ?? [])).toEqual(leftAside);
});

test("each component of a tool is a series of its own", () => {
  const scans = [scan(4, { component: "api" }), scan(6, { component: "web" }), scan(9, { component: "api" }), scan(5)];
  expect(scanSeries(scans).map(({ component, current }) => [component, current.runNumber])).toEqual([
    ["api", 9],
    ["web", 6],
    [null, 5],
  ]);
});

test("a series up to one of its scans does not know what came later", () => {
  const scans = [scan(4), scan(6), scan(9), scan(5, { component: "api" })];
  const [, six = scan(6)] = scans;
  const series = seriesUpTo(scans, six);
  expect([series?.current.runNumber, series?.previous?.runNumber]).toEqual([6, 4]);
});

test("of scans that ended at one moment, the order in which they came does not matter", () => {
  const file = (sha256: string) => ({ uploadId: "", sha256, filename: "", bytes: 1, uploadedAt: "", uploadedBy: "" });
  const scans = [scan(4, { runNumber: 1, files: [file("b")] }), scan(4, { runNumber: 2, files: [file("a")] })];
  expect([scans, scans.toReversed()].map((given) => scanSeries(given)[0]?.current.runNumber)).toEqual([2, 2]);
});
