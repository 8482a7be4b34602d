import { inUnit } from "@/core/formats/json/figures";

const inMs: Readonly<Record<string, number>> = { us: 1e-3, µs: 1e-3, ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
const time = /^(\d+(?:\.\d+)?)(us|µs|ms|s|m|h)$/;

/** A time as wrk writes it, in milliseconds: `635.91us`, `12.92ms`, `1.03s`, `83.33m`; null for everything else. */
export function timeMs(text: string | undefined): number | null {
  const [, digits, unit] = time.exec(text ?? "") ?? [];
  const factor = inMs[unit ?? ""];
  return factor === undefined ? null : inUnit(Number(digits), factor);
}
