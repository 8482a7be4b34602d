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
    limit: limitParam("count", "below").prefault("= 0"),
    warn: limitParam("count", "below").optional(),
    severity: z.enum(rankedSeverities, { error: `expected one of: ${rankedSeverities.join(", ")}` }).optional(),
    category: z
      .enum(FindingCategory.options, { error: `expected one of: ${FindingCategory.options.join(", ")}` })
      .optional(),
  })
  .check(warnLineInside);
type Params = z.infer<typeof Params>;

export const untriagedFindings = {
  id: "untriaged-findings" as const,
  label: "Untriaged findings",
  summary:
    "Findings that nobody has decided anything about, over the newest scan of every tool and component. An accepted risk counts again from its date on.",
  params: Params,
  example: 'limit: "<= 5"\nseverity: medium',
  ...findingKind<Params>(({ severity, category }) => ({
    category: category ?? null,
    severity: severity ?? null,
    short: "untriaged",
    noun: `untriaged ${categoryName(category ?? null)}`,
    openOf: ({ open }) => open,
    accepted: "is out",
    remedy: "Triage them on the page Security.",
  })),
} satisfies CriterionKind<Params>;
