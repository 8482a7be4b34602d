import { expect, test } from "vitest";
import { UnreadableRows } from "@/core/formats/unreadable-rows";

function rowsOf(...lines: number[]): UnreadableRows {
  const rows = new UnreadableRows();
  for (const line of lines) rows.add(line % 2 === 0 ? "even" : "odd", line);
  return rows;
}

test.each([
  [0, 0, false],
  [0, 100, false],
  [1, 99, false],
  [1, 98, true],
  [3, 0, true],
])("%d unreadable rows beside %d others are refused: %s", (unreadable, taken, refused) => {
  const rows = rowsOf(...Array.from({ length: unreadable }, (_, index) => index + 1));
  expect(rows.refusal({ taken, what: "rows" }) !== null).toBe(refused);
});

test("a refusal names the first place and its reason", () => {
  expect(rowsOf(8, 5, 6).refusal({ taken: 1, what: "samples" })).toMatchObject({
    reason: "3 of 4 samples (75\u00a0%) cannot be read, the first in line 5: odd. Nothing was imported.",
    where: { line: 5, column: 1 },
  });
});

test("what is left out makes the run partial, and is counted by its reason", () => {
  const rows = rowsOf(8, 5, 6);
  expect(rows.warnings).toMatchObject([{ code: "partial", message: expect.stringContaining("line 5 (odd)") }]);
  expect(rows.skipped).toEqual([
    { reason: "even", count: 2 },
    { reason: "odd", count: 1 },
  ]);
  expect(rowsOf().warnings).toEqual([]);
});
