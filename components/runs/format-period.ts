import { formatDateTime, formatDay } from "@/core/evidence/format-time";

/** From one moment to another: "20 Nov 2026, 09:14 to 09:24 UTC"; the day is said once, and so is a single minute. */
export function formatPeriod(from: string, to: string, timeZone: string): string {
  const [start, end] = [formatDateTime(from, timeZone), formatDateTime(to, timeZone)];
  if (start === end) return start;
  const [startClock, startZone] = clockAndZone(start);
  const [endClock, endZone] = clockAndZone(end);
  if (formatDay(from, timeZone) !== formatDay(to, timeZone) || startZone !== endZone) return `${start} to ${end}`;
  return `${formatDay(from, timeZone)}, ${startClock} to ${endClock}\u00a0${endZone}`;
}

function clockAndZone(dateTime: string): [clock: string, zone: string] {
  const [clock = "", zone = ""] = dateTime.slice(dateTime.indexOf(", ") + 2).split("\u00a0");
  return [clock, zone];
}
