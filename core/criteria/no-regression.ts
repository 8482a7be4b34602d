import type { BaselineComparison, ComparedFigure } from "@/core/evidence/comparison";
import { isLoad, type LoadReading } from "@/core/evidence/reading";
import { isSliceOf } from "@/core/runs/comparison/find-slice";
import { verdictOf } from "@/core/runs/comparison/margin";
import { endpointTitle, findSlice } from "@/core/runs/endpoint";
import { findPercentile, judgedLatency } from "@/core/runs/judged-latency";
import type { Judgement, Observation } from "./judgement";
import type { CriterionKind, JudgeContext } from "./kind";
import { latencyNotes, loadNotes } from "./load-notes";
import { nothingOnFile, notTold, runAndUpload } from "./no-evidence";
import { observeFigure } from "./observation";
import { gaugeOf, judgeRegression } from "./regression-finding";
import { claim, marginOf, marginText, RegressionParams, valueText } from "./regression-question";
import { selectJudgement } from "./select";
import { weaken } from "./weaken";

export const noRegression = {
  id: "no-regression" as const,
  label: "No regression against a baseline",
  summary:
    "A percentile or the error rate of the newest run is not worse than the baseline’s by more than chance and more than the margin: 10 % and 5 ms, or 0.1 points, unless it says otherwise.",
  evidence: "load",
  params: RegressionParams,
  example: "measure: p95\nbaseline: last-passing\nmargin: 10",
  required: (params) => `${params.measure === "error-rate" ? "error rate" : params.measure} ≤ +${marginText(params)}`,
  judge: (params, readings, context) =>
    selectJudgement(readings.filter(isLoad), (reading, older) => judgeRun(params, reading, older, context)) ??
    absent(params, null),
  absent: (params, { scenario }) => absent(params, scenario),
} satisfies CriterionKind<RegressionParams>;

function absent(params: RegressionParams, scenario: string | null): Judgement {
  const sentence = `${claim(params)}. Nothing is on file.`;
  return nothingOnFile({ gauge: gaugeOf(params, null), sentence, action: runAndUpload(scenario) });
}

function judgeRun(
  params: RegressionParams,
  reading: LoadReading,
  older: readonly LoadReading[],
  context: JudgeContext,
): Judgement {
  const compared = context.comparisons.find((one) => one.readingId === reading.id && one.asked === params.baseline);
  const figure = compared?.slices
    .find((slice) => isSliceOf(params.endpoint ?? null, slice))
    ?.figures.find(({ measure }) => measure === params.measure);
  const verdict = figure && verdictOf(figure, true, marginOf(params));
  const notes = (params.measure === "error-rate" ? loadNotes : latencyNotes)(reading, older, context);
  if (!compared?.baseline || !figure || verdict === "not-comparable" || compared.differing.length > 0) {
    const { why, action } = whyNone(params, reading, compared, figure);
    return notTold(reading, { gauge: gaugeOf(params, null), sentence: `${claim(params)}. ${why}`, action });
  }
  const judgement = judgeRegression(params, figure, {
    baseNumber: compared.baseline.runNumber,
    regressed: verdict === "regression",
  });
  const observations = observe(params, reading, figure);
  return weaken({ ...judgement, observations, readingIds: [reading.id] }, notes);
}

type Why = { why: string; action: string };

function whyNone(
  { baseline, endpoint }: RegressionParams,
  { runNumber, scenario }: LoadReading,
  compared: BaselineComparison | undefined,
  figure: ComparedFigure | undefined,
): Why {
  const again = runAndUpload(scenario);
  if (!compared) return { why: `Run #${runNumber} was not held against a baseline: newer runs are.`, action: again };
  if (!compared.baseline) {
    if (scenario === null)
      return { why: `Run #${runNumber} names no scenario.`, action: "Say which scenario the run was." };
    return baseline === "pinned"
      ? { why: `No run of ${scenario} before #${runNumber} is pinned.`, action: `Pin a good run of ${scenario}.` }
      : { why: `No run of ${scenario} passed before #${runNumber}.`, action: again };
  }
  if (compared.differing.length > 0) {
    const action = "Run the scenario as the baseline was run, or choose another baseline.";
    return { why: `Not comparable. ${compared.differing.join(" ")}`, action };
  }
  if (!figure) return { why: `Neither run has an endpoint named ${endpoint}.`, action: again };
  return { why: figure.reason ?? "Not comparable.", action: again };
}

function observe(params: RegressionParams, reading: LoadReading, { head }: ComparedFigure): Observation[] {
  const found = findSlice(reading.evidence, params.endpoint ?? null);
  if (!found.found) return [];
  const { slice } = found;
  const of = params.endpoint === undefined ? "" : ` of ${endpointTitle(slice)}`;
  const latency =
    params.measure === "error-rate" ? null : findPercentile(judgedLatency(slice), Number(params.measure.slice(1)));
  const read = latency ?? slice.failed ?? slice.requests;
  const label = params.measure === "error-rate" ? `Error rate${of}` : `${params.measure}${of}`;
  return read === null ? [] : [observeFigure(reading, label, valueText(params, head), read)];
}
