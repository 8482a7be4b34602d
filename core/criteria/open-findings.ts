import { z } from "zod";
import { FindingCategory } from "@/core/evidence/finding";
import { findingKind } from "./finding-kind";
import { categoryName } from "./finding-question";
import { rankedSeverities } from "./finding-totals";
import type { CriterionKind } from "./kind";
import { limitParam } from "./limit";
import { warnLineInside } from "./warn-line";

const Params = z
  .strictObject({
    severity: z.enum(rankedSeverities, { error: `expected one of: ${rankedSeverities.join(", ")}` }),
    limit: limitParam("count", "below").prefault("= 0"),
    warn: limitParam("count", "below").optional(),
    category: z
      .enum(FindingCategory.options, { error: `expected one of: ${FindingCategory.options.join(", ")}` })
      .optional(),
  })
  .check(warnLineInside);
type Params = z.infer<typeof Params>;

export const openFindings = {
  id: "open-findings" as const,
  label: "Open findings",
  summary:
    "Open findings at or above a severity, over the newest scan of every tool and component. An accepted risk counts, excused until its date; a finding of unknown severity leaves the criterion undecided.",
  params: Params,
  example: 'severity: high\nlimit: "= 0"',
  ...findingKind<Params>(({ severity, category }) => ({
    category: category ?? null,
    severity,
    short: "open",
    noun: `open ${categoryName(category ?? null)}`,
    openOf: ({ open, inProgress }) => open + inProgress,
    accepted: "counts",
    remedy: "Fix them and scan again, or triage them on the page Security.",
  })),
} satisfies CriterionKind<Params>;
