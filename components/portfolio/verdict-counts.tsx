import { Mark } from "@/components/criteria/mark";
import { verdictEntries } from "@/components/criteria/vocabulary";
import type { PortfolioProject } from "@/core/contract/portfolio";
import { Verdict } from "@/core/evaluation/evaluation";

/** How many systems have each verdict. */
export function VerdictCounts({ projects }: { projects: readonly PortfolioProject[] }) {
  return (
    <ul className="flex w-fit flex-wrap rounded-2 border border-line-2">
      {Verdict.options.map((verdict) => {
        const { word, shape, tone } = verdictEntries[verdict];
        const count = projects.filter(({ evaluation }) => evaluation?.verdict === verdict).length;
        return (
          <li key={verdict} className="flex h-10 items-center gap-2 border-l border-line px-3 first:border-l-0">
            <Mark shape={shape} tone={tone} className="font-semibold">
              {word}
            </Mark>
            <span className={count === 0 ? "text-ink-3" : "font-semibold"}>{count}</span>
          </li>
        );
      })}
    </ul>
  );
}
