import { expect, test } from "vitest";
import { readCount, readNumber, readQuantity } from "@/core/formats/text/read-number";

test.each([
  ["12", 12],
  [" 12.50 ", 12.5],
  [".5", 0.5],
  ["-3", -3],
  ["1.7e-05", 0.000017],
  ["1,234.5", 1234.5],
  ["12,345,678.9", 12345678.9],
  ["0,5", 0.5],
  ["12,25", 12.25],
  ["1,234", null],
  ["1,2,3", null],
  ["", null],
  ["N/A", null],
  ["NaN", null],
  ["Infinity", null],
  ["1e999", null],
  ["0x10", null],
  ["12 ms", null],
])("“%s” is the number %s", (text, value) => {
  expect(readNumber(text)).toBe(value);
});

test.each([
  ["-0.1", null],
  ["0", 0],
  [null, null],
  [undefined, null],
])("%s is the quantity %s", (text, value) => {
  expect(readQuantity(text)).toBe(value);
});

test.each([
  ["12", 12],
  ["12.0", 12],
  ["12.5", null],
  ["-1", null],
  ["9007199254740993", null],
])("%s is the count %s", (text, value) => {
  expect(readCount(text)).toBe(value);
});
