import { isTestTime } from "@/core/formats/text/test-time";

/** How many milliseconds one unit of the file's times is; null where they are written as dates. */
export type TimeUnit = 1000 | 1 | 0.001 | 0.000001 | null;

const units = [1000, 1, 0.001, 0.000001] as const;

/** The unit of K6_CSV_TIME_FORMAT (unix, unix_milli, unix_micro, unix_nano, rfc3339) by the size of a time; undefined for none of them. */
export function timeUnitOf(text: string): TimeUnit | undefined {
  if (/^\d+$/.test(text)) return units.find((unit) => isTestTime(Number(text) * unit));
  return /^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(Date.parse(text)) ? null : undefined;
}
