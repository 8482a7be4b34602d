import { expect, test } from "vitest";
import { acceptableDays } from "./acceptable-days";

test.each([
  ["2026-11-20T14:00:00Z", "UTC", "2026-11-21", "2027-11-21"],
  ["2026-11-20T23:30:00Z", "Europe/Berlin", "2026-11-22", "2027-11-22"],
  ["2026-11-20T03:30:00Z", "America/New_York", "2026-11-20", "2027-11-20"],
  ["2027-12-31T12:00:00Z", "UTC", "2028-01-01", "2028-12-31"],
])("at %s in %s a risk is accepted until %s at the earliest, %s at the latest", (now, timeZone, first, last) => {
  expect(acceptableDays(now, timeZone)).toEqual({ first, last });
});
