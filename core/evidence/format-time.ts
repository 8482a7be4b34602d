const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const noBreak = "\u00a0";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;

/** A day without a time is that day in every zone. */
function isCalendarDay(at: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(at);
}

/** The wall clock of a moment in a time zone, held in the UTC fields of a Date. */
function wallClock(at: string, timeZone: string): Date {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) throw new RangeError(`Not a time: ${at}`);
  if (isCalendarDay(at)) return moment;
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  }).formatToParts(moment);
  const read = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  return new Date(Date.UTC(read("year"), read("month") - 1, read("day"), read("hour"), read("minute")));
}

function zoneName(at: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone, timeZoneName: "short" }).formatToParts(new Date(at));
  return parts.find((part) => part.type === "timeZoneName")?.value ?? timeZone;
}

function dayMonth(clock: Date): string {
  return `${clock.getUTCDate()} ${months[clock.getUTCMonth()]}`;
}

function dayMonthYear(clock: Date): string {
  return `${dayMonth(clock)} ${clock.getUTCFullYear()}`;
}

/** "20 Nov" in the time zone, for axes and rows whose year is plain. Throws as `formatDay` does. */
export function formatDayMonth(at: string, timeZone: string): string {
  return dayMonth(wallClock(at, timeZone));
}

/** The two ends of a time axis: days alone within one year, else with their years. Throws as `formatDay` does. */
export function formatEnds(from: string, to: string, timeZone: string): [from: string, to: string] {
  const sameYear = wallClock(from, timeZone).getUTCFullYear() === wallClock(to, timeZone).getUTCFullYear();
  const format = sameYear ? formatDayMonth : formatDay;
  return [format(from, timeZone), format(to, timeZone)];
}

/** "20 Nov 2026" in the time zone. Throws a RangeError for what is not an ISO 8601 time or an IANA zone. */
export function formatDay(at: string, timeZone: string): string {
  return dayMonthYear(wallClock(at, timeZone));
}

/** "Mon 30 Nov 2026" in the time zone. Throws as `formatDay` does. */
export function formatDate(at: string, timeZone: string): string {
  const clock = wallClock(at, timeZone);
  return `${weekdays[clock.getUTCDay()]} ${dayMonthYear(clock)}`;
}

/** "20 Nov 2026, 14:05 UTC" in the time zone; a day without a time is shown without one. Throws as `formatDay` does. */
export function formatDateTime(at: string, timeZone: string): string {
  const clock = wallClock(at, timeZone);
  if (isCalendarDay(at)) return dayMonthYear(clock);
  return `${dayMonthYear(clock)}, ${clockTime(clock)}${noBreak}${zoneName(at, timeZone)}`;
}

/** "14:05" in the time zone, where the day is plain. Throws as `formatDay` does. */
export function formatTime(at: string, timeZone: string): string {
  return clockTime(wallClock(at, timeZone));
}

function clockTime(clock: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(clock.getUTCHours())}:${two(clock.getUTCMinutes())}`;
}

/** A span of time in its largest whole unit, rounded down: "38 min", "2 h", "41 d". The sign is left to the caller. */
export function formatSpan(spanMs: number): string {
  const size = Math.abs(spanMs);
  if (size < minuteMs) return `under 1${noBreak}min`;
  if (size < hourMs) return `${Math.floor(size / minuteMs)}${noBreak}min`;
  if (size < dayMs) return `${Math.floor(size / hourMs)}${noBreak}h`;
  return `${Math.floor(size / dayMs)}${noBreak}d`;
}

/**
 * How old something is, as `formatSpan` writes it. A moment ahead of `now` (clocks differ) counts as under a minute.
 * Throws a RangeError for what is not an ISO 8601 time.
 */
export function formatAge(at: string, now: string): string {
  const ageMs = Date.parse(now) - Date.parse(at);
  if (Number.isNaN(ageMs)) throw new RangeError(`Not a time: ${at} or ${now}`);
  return formatSpan(Math.max(0, ageMs));
}

/**
 * Whole calendar days to a target in the time zone: "T−10 d" before it, "T−0 d" on the day, "T+3 d" overdue.
 * Throws as `formatDay` does.
 */
export function formatCountdown(target: string, now: string, timeZone: string): string {
  const startOfDay = (at: string) => Math.floor(wallClock(at, timeZone).getTime() / dayMs);
  const days = startOfDay(target) - startOfDay(now);
  return days < 0 ? `T+${-days}${noBreak}d` : `T−${days}${noBreak}d`;
}
