const plain = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const grouped = /^\d{1,3}(,\d{3})+\.\d+$/;
const commaDecimal = /^(0|\d{4,}),\d+$|^\d+,(\d{1,2}|\d{4,})$/;

/**
 * A finite number as tools write it, or null: `12`, `1.7e-05`, `1,234.5` (thousands), `0,5` (decimal comma).
 * `1,234` could be either and is null, as are `NaN`, `N/A`, units and everything else.
 */
export function readNumber(text: string): number | null {
  const trimmed = text.trim();
  if (plain.test(trimmed)) return finite(Number(trimmed));
  if (grouped.test(trimmed)) return finite(Number(trimmed.replaceAll(",", "")));
  if (commaDecimal.test(trimmed)) return finite(Number(trimmed.replace(",", ".")));
  return null;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** A duration or another quantity that cannot be below zero; null where the text is none. */
export function readQuantity(text: string | null | undefined): number | null {
  const value = text === null || text === undefined ? null : readNumber(text);
  return value === null || value < 0 ? null : value;
}

/** A count: a whole number from 0 on; `12.0` is 12. Null where the text is none. */
export function readCount(text: string | null | undefined): number | null {
  const value = readQuantity(text);
  return value !== null && Number.isSafeInteger(value) ? value : null;
}
