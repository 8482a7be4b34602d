import type { ComparedFigure } from "@/core/evidence/comparison";
import { formatCount } from "@/core/evidence/format-figure";
import { independenceAssumed } from "./independence";
import type { Gauge, Judgement } from "./judgement";
import { amount, changeText, claim, limitOf, type RegressionParams, valueText } from "./regression-question";

/** A comparison that would miss a change of this many margins carries no claim. */
const mostDetectableMargins = 3;

type Finding = Omit<Judgement, "observations" | "readingIds">;

/** Judges one compared figure: a regression fails; where nothing was found it is thin unless much could have been. */
export function judgeRegression(
  params: RegressionParams,
  figure: ComparedFigure,
  { baseNumber, regressed }: { baseNumber: number; regressed: boolean },
): Finding {
  const { change, interval, sample, detectable } = figure;
  const observed = changeText(params, change ?? 0);
  const values = `${valueText(params, figure.base)} in run #${baseNumber}, ${valueText(params, figure.head)} now`;
  const high = interval?.high ?? null;
  const upTo = high === null ? "no interval" : `up to ${changeText(params, high)}`;
  const base = {
    observed,
    margin: upTo,
    gauge: gaugeOf(params, figure),
    sample: `${counted(sample.base)} against ${counted(sample.head)}`,
    missing: null,
    notes: figure.method === "windows" ? [] : [independenceAssumed],
  };
  const sentence = `${claim(params)}, observed ${observed} (${values}).`;
  if (regressed) {
    const action = "Find what made it worse since the baseline, fix it and run the scenario again.";
    return { ...base, state: "fail" as const, sentence: `${sentence} That is more than chance.`, action };
  }
  const shows =
    detectable === null ? null : `Samples like these show a change of ${amount(params, detectable)} or more.`;
  const weak = figure.reason ?? weakness(params, figure);
  if (weak === null) {
    const said = figure.significant ? sentence : `${sentence} No change can be told from chance.`;
    return { ...base, state: "pass" as const, sentence: [said, shows].join(" ").trim(), action: "Nothing to do." };
  }
  return {
    ...base,
    state: "thin" as const,
    missing: weak,
    sentence: `${sentence} ${weak}`,
    action: "Run the scenario longer, upload the request stream of both runs, and compare again.",
    notes: [...base.notes, { code: "thin-sample" as const, sentence: weak }],
  };
}

/** Why a comparison that found nothing does not show that there is nothing; null where it does. */
function weakness(
  params: RegressionParams,
  { measure, method, change, significant, detectable }: ComparedFigure,
): string | null {
  if (measure !== "error-rate" && method === "order-statistics") {
    return "No file of both runs lists single requests, so how slow ones cluster is not known.";
  }
  const isBetter = significant && (change ?? 0) < 0;
  if (isBetter || detectable === null || detectable <= mostDetectableMargins * limitOf(params)) return null;
  return `Samples like these show only changes of ${amount(params, detectable)} or more.`;
}

function counted(count: number | null): string {
  return count === null ? "an unknown number" : formatCount(count);
}

/** The change beside its margin, with the upper end of its interval. */
export function gaugeOf(params: RegressionParams, figure: ComparedFigure | null): Gauge {
  return {
    kind: "bar",
    observed: figure?.change ?? null,
    bound: figure?.interval?.high ?? null,
    limit: limitOf(params),
    warn: null,
    allowed: "below",
  };
}
