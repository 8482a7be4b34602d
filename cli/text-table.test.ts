import { expect, test } from "vitest";
import { table, wrap } from "@/cli/text-table";

test.each([
  ["fits", "one two", 7, ["one two"]],
  ["is one too long", "one two", 6, ["one", "two"]],
  ["has a word that is too long", "a abcdefgh b", 4, ["a", "abcd", "efgh", "b"]],
  ["has a word of twice the width", "abcdefgh", 4, ["abcd", "efgh"]],
  ["is kept together by a space that does not break", "under 500\u00a0ms", 8, ["under", "500\u00a0ms"]],
  ["is empty", "", 4, [""]],
])("a text that %s is broken into lines", (_, text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines);
});

test("cells go on in the next line of their own column", () => {
  expect(
    table(
      [
        ["pass", "p95 of the peak", "80"],
        ["fail", "errors", "9"],
      ],
      [4, 8, 3],
    ),
  ).toEqual(["pass  p95 of    80", "      the peak", "fail  errors    9"]);
});
