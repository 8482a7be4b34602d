import { Mark } from "@/components/criteria/mark";
import type { RunComparison } from "@/core/contract/comparison";
import { judgementSentence } from "./judgement-sentence";

/** What the comparison says, in one sentence; what stands against comparing the two comes first. */
export function CompareJudgement({ comparison: { differing, slices, base } }: { comparison: RunComparison }) {
  if (differing.length === 0) {
    return (
      <p className="border-y border-line-2 py-3 text-read text-pretty">{judgementSentence(slices, base.number)}</p>
    );
  }
  return (
    <section aria-label="Not comparable" className="border-y border-line-2 py-3">
      <p className="text-read">
        <Mark shape="ring-dashed" tone="hold">
          Not comparable:
        </Mark>{" "}
        the figures stand side by side as they were observed, and nothing is called a regression or an improvement.
      </p>
      <ul className="pt-1 pl-[22px]">
        {differing.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
