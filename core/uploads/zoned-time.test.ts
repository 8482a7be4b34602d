import { expect, test } from "vitest";
import { momentOf } from "./zoned-time";

test.each([
  ["2026-11-20T11:37:35.569918", "UTC", "2026-11-20T11:37:35.569Z"],
  ["2026-11-20T11:37:35", "Europe/Berlin", "2026-11-20T10:37:35.000Z"],
  ["2026-07-20T11:37:35", "Europe/Berlin", "2026-07-20T09:37:35.000Z"],
  ["2026-07-20T11:37:35", "Asia/Kolkata", "2026-07-20T06:07:35.000Z"],
  ["2026-03-29T03:30:00", "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
  ["2026-11-20T11:37:35+02:00", "Asia/Kolkata", "2026-11-20T09:37:35.000Z"],
  ["2026-11-20T11:37:35Z", "Europe/Berlin", "2026-11-20T11:37:35.000Z"],
])("%s in %s is %s", (local, zone, expected) => {
  expect(momentOf(local, zone)).toBe(expected);
});

test("a text that is no time has no moment", () => {
  expect(momentOf("yesterday", "UTC")).toBeNull();
});
