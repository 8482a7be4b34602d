import { z } from "zod";

/** A span of time as a policy writes it: "36 h", "90 d". */
export type Span = { hours: number; text: string };

/** Reads hours or days above zero, with at most three decimals; null for what is not such a span. */
export function parseSpan(text: string): Span | null {
  const match = /^(\d{1,6}(?:\.\d{1,3})?)\s*([hd])$/.exec(text.trim());
  const [written = "0", unit = "h"] = match?.slice(1) ?? [];
  const hours = Number(written) * (unit === "d" ? 24 : 1);
  return hours > 0 ? { hours, text: `${written}\u00a0${unit}` } : null;
}

/** A parameter that holds a span as text. */
export function spanParam() {
  const expected = "expected hours or days above zero, such as “36 h” or “90 d”";
  return z.string({ error: expected }).transform((text, context): Span => {
    const span = parseSpan(text);
    if (span !== null) return span;
    context.addIssue({ code: "custom", message: expected });
    return z.NEVER;
  });
}
