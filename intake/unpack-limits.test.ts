import { expect, test } from "vitest";
import { UnpackError, type UnpackLimits, UnpackMeter, unpackLimits } from "@/intake/unpack-limits";

const limits: UnpackLimits = { totalBytes: 10_000, ratio: 200, freeBytes: 1_000 };

test.each([
  ["a stream that unpacks to forty times its size", 100, 4_000, "passes"],
  ["exactly 200 times its size", 10, 2_000, "passes"],
  ["one byte more than 200 times its size", 10, 2_001, "more than 200 times its size"],
  ["a thousand times its size, but little", 1, 1_000, "passes"],
  ["as much as is allowed in all", 5_000, 10_000, "passes"],
  ["one byte more than is allowed in all", 5_000, 10_001, "larger inside"],
])("%s: %4$s", (_, packed, unpacked, said) => {
  const meter = new UnpackMeter(limits);
  meter.packed(packed);
  if (said === "passes") expect(() => meter.unpacked(unpacked)).not.toThrow();
  else expect(() => meter.unpacked(unpacked)).toThrow(new RegExp(said));
});

test("what comes out is added up", () => {
  const meter = new UnpackMeter(limits);
  meter.packed(1);
  meter.unpacked(1_000);
  expect(() => meter.unpacked(1)).toThrow(UnpackError);
});

test("a packed stream may hold 16 GB, and a tenth of a gigabyte at any ratio", () => {
  expect(unpackLimits).toEqual({ totalBytes: 16e9, ratio: 200, freeBytes: 100e6 });
});
