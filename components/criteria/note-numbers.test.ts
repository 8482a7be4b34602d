import { expect, it } from "vitest";
import type { Reason } from "@/core/evaluation/evaluation";
import { noteNumbers, notesBeside } from "./note-numbers";

function reason(criterionId: string, state: Reason["state"]): Reason {
  return { criterionId, state, subject: criterionId, sentence: "", action: "" };
}

const reasons = [
  reason("a", "fail"),
  reason("b", "note"),
  reason("c", "warn"),
  reason("b", "note"),
  reason("d", "note"),
];

it("counts notes from 1 and leaves the other reasons out", () => {
  expect(noteNumbers(reasons)).toEqual([null, 1, null, 2, 3]);
});

it.each([
  ["a", []],
  ["b", [1, 2]],
  ["d", [3]],
  ["nobody", []],
])("beside %s stand the notes %j", (criterionId, numbers) => {
  expect(notesBeside(reasons, criterionId)).toEqual(numbers);
});
