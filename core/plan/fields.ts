const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Null for what stands in a cell that states nothing: "", "-", "TBD", "n/a". */
export function stated(text: string): string | null {
  const trimmed = text.trim();
  return /^(?:|[-–—?.…]+|tbd|tba|n\/a|none|unassigned)$/iu.test(trimmed) ? null : trimmed;
}

/** A day as ISO 8601, from "2026-11-30", "30 Nov 2026", "Nov 30, 2026" or "30.11.2026"; null where it is not plain. */
export function readDay(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (dotted) return dayOf(dotted[3], dotted[2], dotted[1]);
  const plain = text.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+/i, "");
  const dayFirst = /^(\d{1,2})\.?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/i.exec(plain);
  if (dayFirst) return dayOf(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/i.exec(plain);
  return monthFirst ? dayOf(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]) : null;
}

function monthNumber(name = ""): string {
  return String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function dayOf(year = "", month = "", day = ""): string | null {
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const moment = new Date(`${written}T00:00:00Z`);
  // A day that no month has (30 February) moves on into the next one.
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== written ? null : written;
}

/** Whole minutes of "15 min", "~2 hours", "1.5 h", "2 h 30 min"; null for a range, days or less than a minute. */
export function readMinutes(text: string): number | null {
  const parts = /^[~≈]?\s*(?:(\d+(?:\.\d+)?)\s*h(?:(?:ou)?rs?)?)?[\s,]*(?:(\d+)\s*m(?:in(?:ute)?s?)?)?\.?$/iu.exec(
    text.trim(),
  );
  if (!parts || (parts[1] === undefined && parts[2] === undefined)) return null;
  const total = Math.round(Number(parts[1] ?? 0) * 60 + Number(parts[2] ?? 0));
  return total > 0 && total < 1_000_000 ? total : null;
}

/** An address that may be opened: http or https alone. */
export function webAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, href } = new URL(text);
  return protocol === "http:" || protocol === "https:" ? href : null;
}
