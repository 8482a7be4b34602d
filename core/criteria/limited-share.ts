import { z } from "zod";
import { formatCount } from "@/core/evidence/format-figure";
import type { LoadReading } from "@/core/evidence/reading";
import { limitedShare as shareOf } from "@/core/runs/limited-share";
import { limitedEffect } from "./independence";
import type { Judgement } from "./judgement";
import type { CriterionKind, JudgeContext } from "./kind";
import { limitParam } from "./limit";
import { loadKind } from "./load-kind";
import { loadNotes } from "./load-notes";
import { emptyGauge, notTold } from "./no-evidence";
import { observeAt } from "./observation";
import { judgeShare } from "./share-finding";
import { warnLineInside } from "./warn-line";
import { weaken } from "./weaken";

const Params = z
  .strictObject({ limit: limitParam("share", "below"), warn: limitParam("share", "below").optional() })
  .check(warnLineInside);
type Params = z.infer<typeof Params>;

export const limitedShare = {
  id: "limited-share" as const,
  label: "Limited share",
  summary:
    "The share of responses that were 429 (too many requests), with its upper confidence bound inside the limit.",
  params: Params,
  example: 'limit: "< 10 %"',
  ...loadKind<Params>({ what: () => "of responses limited", judgeRun }),
} satisfies CriterionKind<Params>;

function judgeRun(
  params: Params,
  reading: LoadReading,
  older: readonly LoadReading[],
  context: JudgeContext,
): Judgement {
  const { limit } = params;
  const warn = params.warn ?? null;
  const share = shareOf(reading.evidence, reading.expectedRules);
  if (share === null || share.limited > share.whole || share.limited < 0) {
    const sentence = `Required ${limit.words} of responses limited. The file does not say which responses were 429.`;
    const action = "Upload the request stream of this run, or count 429 in a k6 Rate metric named rate_limited.";
    return notTold(reading, { gauge: emptyGauge(limit, warn), sentence, action });
  }
  const finding = judgeShare({
    limit,
    warn,
    part: share.limited,
    whole: share.whole,
    participle: "limited",
    confidence: context.confidence,
    designEffect: share.metric === null ? limitedEffect(reading) : null,
    remedy: "Raise the rate limit for the test or lower its rate, then run the scenario again.",
  });
  const label = share.metric === null ? "Limited (429)" : `Limited (429), by the metric ${share.metric}`;
  const text = `${formatCount(share.limited)} of ${formatCount(share.whole)}`;
  const observations = [observeAt(reading, label, text, share.at)];
  return weaken({ ...finding, observations, readingIds: [reading.id] }, loadNotes(reading, older, context));
}
