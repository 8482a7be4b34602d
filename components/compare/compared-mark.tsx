import { Mark } from "@/components/criteria/mark";
import type { ComparisonVerdict } from "@/core/evidence/comparison";
import { verdictEntries } from "./compare-words";

/** What a comparison says of one figure: shape, word and hue. */
export function ComparedMark({ verdict }: { verdict: ComparisonVerdict }) {
  const { shape, word, tone } = verdictEntries[verdict];
  return (
    <Mark shape={shape} tone={tone} className={verdict === "no-detectable-change" ? "font-normal" : undefined}>
      {word}
    </Mark>
  );
}
