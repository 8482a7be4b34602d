import { failureWindows } from "@/core/runs/judged-windows";
import { clusteredShare } from "@/core/stats/clustered-share";
import { newcombeInterval } from "@/core/stats/newcombe";
import { sharesPValue } from "@/core/stats/shares-p-value";
import type { RunSlice } from "./pair-slices";
import { type MeasuredFigure, unjudged } from "./unjudged";

const confidence = 0.95;
/** How many standard errors apart two rates are found nine times in ten. */
const foundFrom = 1.96 + 1.28;

/**
 * The error rates of one endpoint in two runs by their exact counts. Where windows tell how failures cluster, a sample is
 * worth that much less, on both sides alike: the run without failures tells nothing of how they would come.
 */
export function errorRateFigure(base: RunSlice, head: RunSlice, comparable: boolean): MeasuredFigure {
  const [from, to] = [base.side, head.side];
  const change =
    from.failedPercent === null || to.failedPercent === null ? null : to.failedPercent - from.failedPercent;
  const values = {
    measure: "error-rate" as const,
    base: from.failedPercent,
    head: to.failedPercent,
    change,
    sample: { base: from.counted, head: to.counted },
  };
  if (from.failures === null || to.failures === null || !from.counted || !to.counted) {
    const untold = [base, head].filter(({ side }) => side.failedPercent === null);
    const numbers = untold.map(({ run }) => `run #${run.reading.runNumber}`).join(" and ");
    return unjudged(values, `The file of ${numbers} does not tell an error rate.`);
  }
  if (!comparable) return unjudged(values, null);
  const effects = [base, head].map(failureEffect).filter((effect) => effect !== null);
  const effect = Math.max(1, ...effects);
  const counted = [
    { part: from.failures / effect, whole: from.counted / effect },
    { part: to.failures / effect, whole: to.counted / effect },
  ] as const;
  const { low, high } = newcombeInterval(...counted, confidence);
  return {
    ...unjudged(values, null),
    method: effects.length > 0 ? "windows" : "order-statistics",
    interval: { low: 100 * low, high: 100 * high },
    pValue: from.failures + to.failures === 0 ? null : sharesPValue(...counted),
    detectable:
      100 * detectable(from.failures + to.failures, counted[0].whole, counted[1].whole, from.counted + to.counted),
  };
}

// One more of each kind, so that no failure seen does not mean that none could be.
function detectable(failures: number, first: number, second: number, counted: number): number {
  const share = (failures + 1) / (counted + 2);
  return foundFrom * Math.sqrt(share * (1 - share) * (1 / first + 1 / second));
}

/** How much less the run is worth because its failures cluster; null where its windows do not tell, or nothing failed. */
function failureEffect({ run, slice }: RunSlice): number | null {
  const { evidence, expectedRules } = run.reading;
  const windows = failureWindows(evidence, expectedRules, slice)?.filter(({ requests }) => requests > 0);
  if (!windows || windows.length < 2) return null;
  const requests = Float64Array.from(windows, (window) => window.requests);
  const { share, variance } = clusteredShare(
    Float64Array.from(windows, ({ hits }) => hits),
    requests,
  );
  const independent = (share * (1 - share)) / requests.reduce((sum, count) => sum + count, 0);
  return independent > 0 ? variance / independent : 1;
}
