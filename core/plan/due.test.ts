import { expect, test } from "vitest";
import { dayIn, isOverdue } from "./due";

test.each([
  ["open", "2026-11-19", true],
  ["blocked", "2026-11-19", true],
  ["open", "2026-11-20", false],
  ["open", null, false],
  ["done", "2026-11-19", false],
  ["not applicable", "2026-11-19", false],
] as const)("an item that is %s and due %s is overdue on 2026-11-20: %s", (state, dueOn, overdue) => {
  expect(isOverdue({ state, dueOn }, "2026-11-20")).toBe(overdue);
});

test("a moment is another day in another zone", () => {
  expect(dayIn("2026-11-20T23:30:00Z", "UTC")).toBe("2026-11-20");
  expect(dayIn("2026-11-20T23:30:00Z", "Asia/Kathmandu")).toBe("2026-11-21");
});
