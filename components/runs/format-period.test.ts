import { expect, it } from "vitest";
import { formatPeriod } from "./format-period";

it.each([
  ["2026-11-20T09:14:00Z", "2026-11-20T09:24:10Z", "UTC", "20 Nov 2026, 09:14 to 09:24 UTC"],
  ["2026-11-20T09:14:00Z", "2026-11-20T09:14:59Z", "UTC", "20 Nov 2026, 09:14 UTC"],
  ["2026-11-20T23:50:00Z", "2026-11-21T00:10:00Z", "UTC", "20 Nov 2026, 23:50 UTC to 21 Nov 2026, 00:10 UTC"],
  ["2026-11-20T22:50:00Z", "2026-11-20T23:10:00Z", "Europe/Berlin", "20 Nov 2026, 23:50 CET to 21 Nov 2026, 00:10 CET"],
  [
    "2026-10-25T00:30:00Z",
    "2026-10-25T01:30:00Z",
    "Europe/Berlin",
    "25 Oct 2026, 02:30 CEST to 25 Oct 2026, 02:30 CET",
  ],
])("%s to %s in %s is %s", (from, to, zone, shown) => {
  expect(formatPeriod(from, to, zone).replaceAll("\u00a0", " ")).toBe(shown);
});
