import { expect, test } from "vitest";
import type { LoadBlock, LoadBlocks } from "@/core/evidence/series";
import { emptyHistogram } from "@/core/stats/histogram";
import { packBlocks, unpackBlocks } from "./pack-blocks";

const nothing = { histogram: emptyHistogram, sumMs: 0, minMs: Number.NaN, maxMs: Number.NaN };
const block: LoadBlock = {
  responses: [
    { status: 200, failed: false, count: 70_000 },
    { status: 0, failed: true, count: 1 },
    { status: null, failed: null, count: 2 },
  ],
  latency: { histogram: { buckets: [5, 900, 20_000], counts: [1, 2, 70_000] }, sumMs: 123.456, minMs: 0.1, maxMs: 1e7 },
  okLatency: nothing,
};
const some: LoadBlocks = {
  blockSeconds: 2.5,
  blocks: [block, { responses: [], latency: nothing, okLatency: nothing }],
};

test("packed blocks are read back as they were", () => {
  expect(unpackBlocks(packBlocks(some))).toEqual(some);
  expect(unpackBlocks(packBlocks({ blockSeconds: 1, blocks: [] }))).toEqual({ blockSeconds: 1, blocks: [] });
});

test.each([1, 9, 30])("blocks that are cut short after %d bytes are refused", (length) => {
  expect(() => unpackBlocks(packBlocks(some).subarray(0, length))).toThrow(RangeError);
});

test("blocks of another version are refused", () => {
  expect(() => unpackBlocks(Uint8Array.of(9, 0, 0))).toThrow("another version");
});
