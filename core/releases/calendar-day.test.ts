import { expect, test } from "vitest";
import { calendarDay } from "./calendar-day";

test.each([
  ["2026-11-20T00:00:00Z", "UTC", "2026-11-20"],
  ["2026-11-19T23:59:59Z", "UTC", "2026-11-19"],
  ["2026-11-19T23:00:00Z", "Europe/Berlin", "2026-11-20"],
  ["2026-11-20T04:59:59Z", "America/New_York", "2026-11-19"],
  ["2026-01-01T00:30:00Z", "America/New_York", "2025-12-31"],
])("%s in %s is the day %s", (at, timeZone, day) => {
  expect(calendarDay(at, timeZone)).toBe(day);
});
