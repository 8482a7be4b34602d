import { expect, test } from "vitest";
import { cutJson } from "@/core/formats/json/cut-json";

test.each([
  ['x = {"a": [1, {"b": 2}]}; y', '{"a": [1, {"b": 2}]}'],
  ['x = {"a": "}\\"}"} rest', '{"a": "}\\"}"}'],
  ["x = {}", "{}"],
  ['x = {"a": {"b": 1}', null],
  ['x = {"a": "}', null],
])("of %s the object is %s", (text, cut) => {
  expect(cutJson(text, text.indexOf("{"))).toBe(cut);
});
