import type { ComparisonMethod } from "@/core/evidence/comparison";
import { defaultMargin } from "@/core/runs/comparison/margin";

const inOneLine: Record<ComparisonMethod, string> = {
  windows:
    "Chance is told from change by drawing whole stretches of both runs again and again, because requests that follow each other are alike.",
  "order-statistics":
    "The files tell no course over time, so latencies are taken as independent and compared by the bounds of their percentiles: a change has to be larger to be seen.",
};

/** How a change is told from chance, in one line, with the whole of it a click away. */
export function CompareMethod({ method }: { method: ComparisonMethod }) {
  const { percent, ms, points } = defaultMargin;
  return (
    <details className="pt-3 text-meta text-ink-3">
      <summary className="max-w-[110ch] cursor-pointer text-pretty">
        {inOneLine[method]} <span className="font-medium text-accent">How it is decided</span>
      </summary>
      <ul className="grid max-w-[90ch] list-disc gap-1 pt-2 pl-5 text-body text-ink-2">
        <li>
          A regression or an improvement is more than chance and beyond the margin: over {percent}
          {"\u00a0"}% and over {ms}
          {"\u00a0"}ms of a latency, over {points}
          {"\u00a0"}points of an error rate.
        </li>
        <li>
          Latencies with a course over time: the ratio of percentiles by a block bootstrap over windows of both runs.
          Error rates: exact counts, with Newcombe’s interval.
        </li>
        <li>
          All endpoints and percentiles are looked at together, and so are all error rates (Benjamini–Hochberg at 5
          {"\u00a0"}%), so that many endpoints do not make a false alarm.
        </li>
        <li>
          “No detectable change” is not “no change”: with few requests only large changes can be seen. How large a
          change would have been seen nine times in ten stands beside it.
        </li>
        <li>Other scenario, users, length or environment: not comparable, whatever the figures say.</li>
      </ul>
    </details>
  );
}
