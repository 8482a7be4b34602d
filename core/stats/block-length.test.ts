import { expect, test } from "vitest";
import { blockLength } from "./block-length";
import { seededRandom } from "./seeded-random";

const random = seededRandom(1);
const noise = Array.from({ length: 120 }, () => random() - 0.5);

function wandering(kept: number): number[] {
  let value = 0;
  return noise.map((step) => {
    value = kept * value + step;
    return value;
  });
}

test.each([
  ["values that do not depend on each other stay together five at a time", noise, 5],
  ["values that never vary, too", noise.map(() => 1), 5],
  ["eight values stay together two at a time", noise.slice(0, 8), 2],
  ["values that only rise stay together in fifths", noise.map((_value, index) => index), 24],
])("%s", (_, values, length) => {
  expect(blockLength(values)).toBe(length);
});

test("the longer values remember, the more of them stay together", () => {
  expect(blockLength(wandering(0.8))).toBeGreaterThan(blockLength(wandering(0.2)));
});
