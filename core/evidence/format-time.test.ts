import { describe, expect, it } from "vitest";
import {
  formatAge,
  formatCountdown,
  formatDate,
  formatDateTime,
  formatDay,
  formatDayMonth,
  formatEnds,
  formatSpan,
} from "./format-time";

describe("a moment is shown in the time zone that is asked for", () => {
  it.each([
    ["2026-11-20T14:05:59Z", "UTC", "Fri 20 Nov 2026", "20 Nov 2026, 14:05\u00a0UTC"],
    ["2026-11-20T14:05:00Z", "Europe/Berlin", "Fri 20 Nov 2026", "20 Nov 2026, 15:05\u00a0CET"],
    ["2026-07-01T14:05:00Z", "Europe/Berlin", "Wed 1 Jul 2026", "1 Jul 2026, 16:05\u00a0CEST"],
    ["2026-11-30T23:59:59Z", "UTC", "Mon 30 Nov 2026", "30 Nov 2026, 23:59\u00a0UTC"],
    ["2026-11-30T23:00:00Z", "Europe/Berlin", "Tue 1 Dec 2026", "1 Dec 2026, 00:00\u00a0CET"],
    ["2026-12-31T22:30:00Z", "Asia/Kolkata", "Fri 1 Jan 2027", "1 Jan 2027, 04:00\u00a0GMT+5:30"],
    ["2026-11-20T00:30:00+02:00", "UTC", "Thu 19 Nov 2026", "19 Nov 2026, 22:30\u00a0UTC"],
  ])("%s in %s is %s and %s", (at, zone, date, dateTime) => {
    expect(formatDate(at, zone)).toBe(date);
    expect(formatDateTime(at, zone)).toBe(dateTime);
  });

  it.each(["UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago"])("a day without a time is that day in %s", (zone) => {
    expect(formatDay("2026-12-15", zone)).toBe("15 Dec 2026");
    expect(formatDayMonth("2026-12-15", zone)).toBe("15 Dec");
    expect(formatDate("2026-12-15", zone)).toBe("Tue 15 Dec 2026");
    expect(formatDateTime("2026-12-15", zone)).toBe("15 Dec 2026");
  });

  it("refuses what is not a time instead of showing a wrong one", () => {
    expect(() => formatDay("soon", "UTC")).toThrow(RangeError);
    expect(() => formatAge("soon", "2026-11-20T14:05:00Z")).toThrow(RangeError);
  });
});

describe("an age is shown in its largest whole unit, rounded down", () => {
  it.each([
    ["2026-11-20T14:05:00.000Z", "under 1\u00a0min"],
    ["2026-11-20T14:04:00.001Z", "under 1\u00a0min"],
    ["2026-11-20T14:04:00.000Z", "1\u00a0min"],
    ["2026-11-20T13:27:00.000Z", "38\u00a0min"],
    ["2026-11-20T13:05:00.001Z", "59\u00a0min"],
    ["2026-11-20T13:05:00.000Z", "1\u00a0h"],
    ["2026-11-19T14:05:00.001Z", "23\u00a0h"],
    ["2026-11-19T14:05:00.000Z", "1\u00a0d"],
    ["2026-10-10T14:05:00.000Z", "41\u00a0d"],
    ["2026-11-20T14:08:00.000Z", "under 1\u00a0min"],
  ])("%s is %s old", (at, age) => {
    expect(formatAge(at, "2026-11-20T14:05:00.000Z")).toBe(age);
  });

  it("a span ahead is written like a span behind", () => {
    expect(formatSpan(-3 * 86_400_000)).toBe("3\u00a0d");
  });
});

describe("a countdown counts calendar days in the time zone", () => {
  it.each([
    ["2026-11-30", "2026-11-20T14:05:00Z", "UTC", "T−10\u00a0d"],
    ["2026-11-30", "2026-11-29T23:59:59Z", "UTC", "T−1\u00a0d"],
    ["2026-11-30", "2026-11-30T00:00:00Z", "UTC", "T−0\u00a0d"],
    ["2026-11-30", "2026-11-30T23:59:59Z", "UTC", "T−0\u00a0d"],
    ["2026-11-30", "2026-12-01T00:00:00Z", "UTC", "T+1\u00a0d"],
    ["2026-11-30", "2026-12-03T08:00:00Z", "UTC", "T+3\u00a0d"],
    ["2026-11-30", "2026-11-29T23:30:00Z", "Europe/Berlin", "T−0\u00a0d"],
    ["2026-11-30T22:30:00Z", "2026-11-30T23:30:00Z", "Europe/Berlin", "T+1\u00a0d"],
  ])("to %s from %s in %s is %s", (target, now, zone, countdown) => {
    expect(formatCountdown(target, now, zone)).toBe(countdown);
  });
});

describe("the ends of an axis", () => {
  it.each([
    ["2026-11-18T10:00:00Z", "2026-11-20T10:00:00Z", "UTC", ["18 Nov", "20 Nov"]],
    ["2025-11-18T10:00:00Z", "2026-11-20T10:00:00Z", "UTC", ["18 Nov 2025", "20 Nov 2026"]],
    ["2025-12-31T23:30:00Z", "2026-01-01T10:00:00Z", "Europe/Berlin", ["1 Jan", "1 Jan"]],
  ])("%s to %s in %s", (from, to, timeZone, ends) => {
    expect(formatEnds(from, to, timeZone)).toEqual(ends);
  });
});
