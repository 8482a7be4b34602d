import { Mark } from "@/components/criteria/mark";
import type { ManyRuns } from "@/core/contract/comparison";

/** What stands against holding the runs against each other. */
export function ManyDiffering({ many: { runs } }: { many: ManyRuns }) {
  const differing = runs.flatMap((run) => run.differing);
  if (differing.length === 0) {
    return (
      <p className="border-y border-line-2 py-3">The runs are of one scenario, one number of users and one length.</p>
    );
  }
  return (
    <details className="border-y border-line-2 py-3">
      <summary className="min-h-6 cursor-pointer">
        <Mark shape="ring-dashed" tone="hold">
          Not comparable:
        </Mark>{" "}
        the figures stand side by side as they were observed. <span className="font-medium text-accent">Why</span>
      </summary>
      <ul className="pt-1 pl-[22px]">
        {differing.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
