import type { Figure } from "@/core/evidence/figure";
import { jsonPath, member, numberMember } from "@/core/formats/json/members";

/** A number at a path of a document that is not below zero, multiplied into the unit that is wanted; null for everything else. */
export function quantityAt(root: unknown, path: readonly string[], factor = 1): Figure | null {
  const last = path.at(-1) ?? "";
  const holder = path.slice(0, -1).reduce(member, root);
  const value = numberMember(holder, last);
  const wanted = value === null || value < 0 ? Number.NaN : inUnit(value, factor);
  return Number.isFinite(wanted) ? { value: wanted, at: { kind: "path", path: jsonPath(...path) } } : null;
}

/** A value in another unit, without the last digits that binary fractions add: 20,100,000 ns are 20.1 ms. */
export function inUnit(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(15));
}

/** A whole number from 0 on at a path of a document. */
export function countAt(root: unknown, path: readonly string[]): Figure | null {
  const figure = quantityAt(root, path);
  return figure && Number.isSafeInteger(figure.value) ? figure : null;
}

/** A figure that was worked out; `from` says of what. */
export function derived(value: number, from: string): Figure {
  return { value, at: { kind: "derived", from } };
}

/** A number divided by another, `from` says which; null where either is not told or there is nothing to divide by. */
export function ratio(dividend: number | undefined, divisor: number | undefined, from: string): Figure | null {
  const value = (dividend ?? Number.NaN) / (divisor || Number.NaN);
  return Number.isFinite(value) ? derived(value, from) : null;
}
