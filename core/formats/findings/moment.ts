const iso = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|[+-]\d{2}:?\d{2})?$/;

/** A time in a report as ISO 8601, with an offset only where one is written; null for none and for year 1 (Go’s zero). */
export function momentOf(text: string | null): string | null {
  const [, date = "", time = "", offset = ""] = iso.exec(text?.trim() ?? "") ?? [];
  if (date < "1990" || Number.isNaN(Date.parse(`${date}T${time}${offset}`))) return null;
  return `${date}T${time}${offset}`;
}
