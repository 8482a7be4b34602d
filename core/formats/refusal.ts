import type { Place } from "@/core/evidence/figure";
import type { Refusal } from "@/core/formats/format";

const excerptLimit = 400;

/** A refusal, its excerpt cut to 400 characters in all. */
export function refusal(parts: {
  reason: string;
  advice: string;
  where?: Place | null;
  excerpt?: Refusal["excerpt"];
}): Refusal {
  let left = excerptLimit;
  const excerpt = [];
  for (const { line, text } of parts.excerpt ?? []) {
    if (left <= 0) break;
    excerpt.push({ line, text: text.slice(0, left) });
    left -= text.length;
  }
  return { outcome: "refused", reason: parts.reason, where: parts.where ?? null, excerpt, advice: parts.advice };
}
