import { z } from "zod";
import { findingKind } from "./finding-kind";
import type { CriterionKind } from "./kind";
import { limitParam } from "./limit";
import { warnLineInside } from "./warn-line";

const Params = z
  .strictObject({
    limit: limitParam("count", "below").prefault("= 0"),
    warn: limitParam("count", "below").optional(),
  })
  .check(warnLineInside);
type Params = z.infer<typeof Params>;

export const secretsWithoutReason = {
  id: "secrets-without-reason" as const,
  label: "Secrets without a reason",
  summary:
    "Secrets that scanners found and that are neither rotated nor explained as false, whatever their severity. An accepted risk counts, excused until its date.",
  params: Params,
  example: 'limit: "= 0"',
  ...findingKind<Params>(() => ({
    category: "secret",
    severity: null,
    short: "without a reason",
    noun: "secrets without a reason",
    openOf: ({ open, inProgress }) => open + inProgress,
    accepted: "counts",
    remedy: "Rotate them, or say on the page Security why they are none.",
  })),
} satisfies CriterionKind<Params>;
