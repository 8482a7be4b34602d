import { expect, test } from "vitest";
import { markdownProblem } from "./markdown-limits";

test.each([
  ["a checklist", "# Plan\n\n- [x] **one**\n- [ ] _two_\n", null],
  ["a line of 4,000 characters", "a".repeat(4_000), null],
  ["a longer line", `one\n${"a".repeat(4_001)}`, "Line 2 has more than 4,000 characters. Break it into shorter ones."],
  ["1,000 marks", "*".repeat(1_000), null],
  [
    "more marks in one paragraph",
    `${"*a".repeat(600)}\n${"_b".repeat(600)}`,
    "The paragraph that ends at line 2 has more than 1,000 marks such as * or _. Take it out.",
  ],
  ["as many marks in rows of a table", "| **a** | `b` |\n".repeat(500), null],
])("%s is answered with its problem, if it has one", (_, text, problem) => {
  expect(markdownProblem(text)).toBe(problem);
});
