import { z } from "zod";
import { formatCount } from "@/core/evidence/format-figure";
import type { LoadSlice } from "@/core/evidence/load";
import type { LoadReading } from "@/core/evidence/reading";
import { endpointTitle, findSlice } from "@/core/runs/endpoint";
import { runOutcomes, type SliceOutcome } from "@/core/runs/outcomes";
import { toolName } from "@/core/runs/tool-name";
import { failureEffect } from "./independence";
import type { Judgement } from "./judgement";
import type { CriterionKind, JudgeContext } from "./kind";
import { limitParam } from "./limit";
import { loadKind } from "./load-kind";
import { loadNotes, workNotes } from "./load-notes";
import { emptyGauge, notTold } from "./no-evidence";
import { observeAt, observeFigure } from "./observation";
import { judgeShare, worthOf } from "./share-finding";
import { warnLineInside } from "./warn-line";
import { weaken } from "./weaken";

const Params = z
  .strictObject({
    limit: limitParam("share", "below"),
    warn: limitParam("share", "below").optional(),
    endpoint: z.string().min(1).optional(),
  })
  .check(warnLineInside);
type Params = z.infer<typeof Params>;

export const errorRate = {
  id: "error-rate" as const,
  label: "Error rate",
  summary:
    "The share of requests that failed, without limited and provoked ones, with its upper confidence bound inside the limit.",
  params: Params,
  example: 'limit: "< 1 %"\nwarn: "< 0.5 %"',
  ...loadKind<Params>({ what: () => "of requests failed", judgeRun }),
} satisfies CriterionKind<Params>;

function judgeRun(
  params: Params,
  reading: LoadReading,
  older: readonly LoadReading[],
  context: JudgeContext,
): Judgement {
  const found = findSlice(reading.evidence, params.endpoint ?? null);
  if (!found.found) return notCounted(params, reading, found.reason);
  const outcome = outcomeOf(reading, found.slice);
  const reason = whyNotCounted(outcome);
  if (reason !== null || outcome.failures === null || outcome.counted === null) {
    return notCounted(params, reading, reason ?? "The file does not count failures.");
  }
  const byTool = outcome.source === "tool";
  const effect = failureEffect(reading, found.slice);
  const finding = judgeShare({
    limit: params.limit,
    warn: params.warn ?? null,
    part: outcome.failures,
    whole: outcome.counted,
    participle: byTool ? byCountOf(toolName(reading.evidence.tool), outcome.expected) : "failed",
    confidence: context.confidence,
    designEffect: effect,
    remedy: `Find why ${requests(outcome.failures)} failed, fix it and run the scenario again.`,
  });
  const worth = worthOf({ whole: outcome.counted, designEffect: effect });
  const sample = `${formatCount(outcome.failures)} of ${formatCount(outcome.counted)} failed${worth}`;
  const observations = observe(reading, found.slice, outcome, sample);
  const notes = [...outcome.notes, ...(byTool ? workNotes : loadNotes)(reading, older, context)];
  return weaken({ ...finding, sample, observations, readingIds: [reading.id] }, notes);
}

function outcomeOf(reading: LoadReading, slice: LoadSlice): SliceOutcome {
  const { overall, endpoints } = runOutcomes(reading.evidence, reading.expectedRules);
  return endpoints[reading.evidence.endpoints.indexOf(slice)] ?? overall;
}

function whyNotCounted({ requests: made, failures, counted }: SliceOutcome): string | null {
  if (made === null || counted === null) return "The file does not count requests.";
  if (failures === null) return "The file does not count failures.";
  if (made === 0) return "The run made no request.";
  if (counted <= 0) return "Every request was limited or provoked on purpose; none is left to judge.";
  return failures > counted ? "The file counts more failures than requests." : null;
}

function notCounted(params: Params, reading: LoadReading, reason: string): Judgement {
  const sentence = `Required ${params.limit.words} of requests failed. ${reason}`;
  const action =
    "Upload a file of this run that counts requests and failures, such as Locust _stats.csv or a k6 summary.";
  return notTold(reading, { gauge: emptyGauge(params.limit, params.warn ?? null), sentence, action });
}

function observe(reading: LoadReading, slice: LoadSlice, outcome: SliceOutcome, sample: string) {
  const label = slice === reading.evidence.overall ? "Error rate" : `Error rate of ${endpointTitle(slice)}`;
  const from =
    outcome.source === "outcomes" ? "outcomes of the requests" : "failures and requests as the tool counts them";
  const rate = observeAt(reading, label, sample, slice.failed?.at ?? { kind: "derived", from });
  const tool = toolName(reading.evidence.tool);
  const counted = [
    slice.requests === null
      ? null
      : observeFigure(reading, "Requests", formatCount(slice.requests.value), slice.requests),
    slice.failed === null
      ? null
      : observeFigure(reading, `Failures by ${tool}’s count`, formatCount(slice.failed.value), slice.failed),
  ];
  return [rate, ...counted.filter((observation) => observation !== null)];
}

function byCountOf(tool: string, expected: number): string {
  return expected === 0 ? `failed by ${tool}’s own count` : `failed by ${tool}’s count without provoked errors`;
}

function requests(count: number): string {
  return `${formatCount(count)} ${count === 1 ? "request" : "requests"}`;
}
