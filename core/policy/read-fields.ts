import { parseLimit } from "@/core/criteria/limit";
import { parseSpan } from "@/core/criteria/span";
import { type Entry, type Fields, nameOfType, report } from "./policy-source";

/** Every reader below answers undefined where the key is absent, and where its value is a mistake it has noted. */

/** A text of 1 to 200 characters. */
export function readText(fields: Fields, key: string, example: string): string | undefined {
  const entry = fields.entries.get(key);
  if (entry === undefined) return undefined;
  if (typeof entry.value === "string" && isSaneText(entry.value)) return entry.value.trim();
  if (typeof entry.value === "string") {
    return wrong(fields, entry, `is ${entry.value.trim() === "" ? "empty" : "longer than 200 characters"}`, example);
  }
  return wrong(fields, entry, `is ${nameOfType(entry.value)}; text is expected`, example);
}

/** True or false. */
export function readBoolean(fields: Fields, key: string): boolean | undefined {
  const entry = fields.entries.get(key);
  if (entry === undefined || typeof entry.value === "boolean")
    return entry?.value === undefined ? undefined : entry.value === true;
  return wrong(fields, entry, `is ${nameOfType(entry.value)}; true or false is expected`, "true");
}

/** A number between two ends, both allowed. */
export function readNumber(
  fields: Fields,
  key: string,
  range: { min: number; max: number; example: string },
): number | undefined {
  const entry = fields.entries.get(key);
  if (entry === undefined) return undefined;
  if (typeof entry.value !== "number" || Number.isNaN(entry.value)) {
    return wrong(fields, entry, `is ${nameOfType(entry.value)}; a number is expected`, range.example);
  }
  if (entry.value < range.min) return wrong(fields, entry, `is ${entry.value}, below ${range.min}`, range.example);
  if (entry.value > range.max) return wrong(fields, entry, `is ${entry.value}, above ${range.max}`, range.example);
  return entry.value;
}

/** A list of texts; one text alone is a list of one. */
export function readTexts(fields: Fields, key: string, example: string): string[] | undefined {
  const entry = fields.entries.get(key);
  if (entry === undefined) return undefined;
  const values: unknown[] = Array.isArray(entry.value) ? entry.value : [entry.value];
  const texts = values.filter((value): value is string => typeof value === "string" && isSaneText(value));
  if (texts.length < values.length) {
    const other = values.find((value) => typeof value !== "string" || !isSaneText(value));
    return wrong(
      fields,
      entry,
      `holds ${other === "" ? "empty text" : nameOfType(other)}; a list of names is expected`,
      example,
    );
  }
  return [...new Set(texts.map((text) => text.trim()))];
}

/** One of some words. */
export function readChoice<Choice extends string>(
  fields: Fields,
  key: string,
  choices: readonly Choice[],
): Choice | undefined {
  const entry = fields.entries.get(key);
  if (entry === undefined) return undefined;
  const choice = choices.find((candidate) => candidate === entry.value);
  if (choice !== undefined) return choice;
  report(fields.source, entry.valueAt, `${key} is ${shown(entry.value)}. Write one of: ${choices.join(", ")}.`);
  return undefined;
}

/** A span of time in hours or days ("36 h", "14 d"), answered in hours. */
export function readHours(fields: Fields, key: string): number | undefined {
  const entry = fields.entries.get(key);
  if (entry === undefined) return undefined;
  const span = typeof entry.value === "string" ? parseSpan(entry.value) : null;
  if (span !== null) return span.hours;
  report(
    fields.source,
    entry.valueAt,
    `${key} is ${shown(entry.value)}. Write hours or days above zero, for example 36 h or 14 d.`,
  );
  return undefined;
}

/** A length of time in seconds, minutes or hours ("90 s", "10 min", "1 h"), answered in seconds. */
export function readSeconds(fields: Fields, key: string): number | undefined {
  const entry = fields.entries.get(key);
  if (entry === undefined) return undefined;
  const parsed = typeof entry.value === "string" ? parseLimit(`>= ${entry.value}`, "duration", "above") : null;
  if (parsed?.ok) return parsed.limit.value;
  const rule = "Write seconds, minutes or hours above zero, for example 90 s, 10 min or 1 h.";
  report(fields.source, entry.valueAt, `${key} is ${shown(entry.value)}. ${rule}`);
  return undefined;
}

/** A value as a mistake quotes it. */
export function shown(value: unknown): string {
  if (typeof value === "string") return `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : nameOfType(value);
}

function isSaneText(value: string): boolean {
  return value.trim() !== "" && value.length <= 200;
}

function wrong(fields: Fields, entry: Entry, problem: string, example: string): undefined {
  report(fields.source, entry.valueAt, `${entry.key} ${problem}. Write for example: ${entry.key}: ${example}`);
}
