/** How a log writes times: milliseconds since 1970, a date with or without its zone, or in a form that could mean several dates. */
export type TimeForm = "epoch" | "zoned" | "local" | "unknown";

const date = /^(\d{4})[-/](\d{2})[-/](\d{2})[ T](\d{2}:\d{2}:\d{2})(?:[.,](\d{1,9}))?(?: ?(Z|[+-]\d{2}:?\d{2}))?$/;

export function timeFormOf(text: string): TimeForm {
  if (/^\d{12,14}$/.test(text)) return "epoch";
  const match = date.exec(text);
  if (!match || Number.isNaN(timeOf(text))) return "unknown";
  return match[6] === undefined ? "local" : "zoned";
}

/** A written date in milliseconds since 1970, as if it were of UTC where it names no zone; NaN for what is none. */
export function timeOf(text: string): number {
  const [, year, month, day, time, fraction = "0", zone = "Z"] = date.exec(text) ?? [];
  if (year === undefined) return Number.NaN;
  const milliseconds = `${fraction}00`.slice(0, 3);
  return Date.parse(`${year}-${month}-${day}T${time}.${milliseconds}${zone.replace(/(\d{2})(\d{2})$/, "$1:$2")}`);
}
