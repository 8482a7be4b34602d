import { z } from "zod";
import type { CustomMetric } from "@/core/evidence/load";
import type { LoadReading } from "@/core/evidence/reading";
import { judgeMetric } from "./judge-metric";
import type { Judgement } from "./judgement";
import type { CriterionKind, JudgeContext } from "./kind";
import { anyLimitParam } from "./limit";
import { loadKind } from "./load-kind";
import { loadNotes } from "./load-notes";
import { emptyGauge, notTold } from "./no-evidence";
import { warnLineInside } from "./warn-line";
import { weaken } from "./weaken";

const statistic = /^(avg|min|med|max|count|rate|value|p\(?\d{1,2}(\.\d+)?\)?)$/;

const Params = z
  .strictObject({
    metric: z.string().min(1, "name a metric"),
    statistic: z
      .string()
      .regex(statistic, "expected avg, min, med, max, count, rate, value or a percentile such as p95")
      .optional(),
    limit: anyLimitParam(),
    warn: anyLimitParam().optional(),
  })
  .check(warnLineInside);
type Params = z.infer<typeof Params>;

export const customMetric = {
  id: "custom-metric" as const,
  label: "Custom metric",
  summary:
    "A metric of the test script’s own, by name: a percentile of a Trend and a Rate with their confidence bounds, anything else as it was observed.",
  params: Params,
  example: 'metric: checkout_duration\nstatistic: p95\nlimit: "< 800 ms"',
  ...loadKind<Params>({ what: subject, judgeRun }),
} satisfies CriterionKind<Params>;

function subject(params: Params): string {
  return `for ${params.statistic === undefined ? "" : `${params.statistic} of `}${params.metric}`;
}

function judgeRun(
  params: Params,
  reading: LoadReading,
  older: readonly LoadReading[],
  context: JudgeContext,
): Judgement {
  const { limit } = params;
  const warn = params.warn ?? null;
  const metric = reading.evidence.metrics.find(({ name }) => name === params.metric);
  const judged =
    metric === undefined
      ? { told: false as const, reason: `This run has no metric named ${params.metric}.${others(reading)}` }
      : judgeMetric({ reading, metric, statistic: params.statistic ?? null, limit, warn, context });
  if (!judged.told) {
    const sentence = `Required ${limit.words} ${subject(params)}. ${judged.reason}`;
    const action = `Measure ${params.metric} in the test script, run the scenario again and upload its request stream or summary.`;
    return notTold(reading, { gauge: emptyGauge(limit, warn), sentence, action });
  }
  return weaken(judged.judgement, loadNotes(reading, older, context));
}

function others({ evidence }: LoadReading): string {
  const names = evidence.metrics.slice(0, 5).map(({ name }: CustomMetric) => name);
  return names.length === 0 ? " It has none of the script’s own." : ` It has ${names.join(", ")}.`;
}
