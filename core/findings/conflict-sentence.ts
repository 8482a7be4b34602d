import { formatCount } from "@/core/evidence/format-figure";
import type { Decision } from "./finding-state";

const done: Record<Decision, string> = {
  open: "reopened",
  "in progress": "put in progress",
  "false positive": "called a false positive",
  rotated: "called rotated",
  accepted: "accepted",
};

/** Says who decided what on findings after they were read; nothing that was asked for is done then. */
export function conflictSentence(decisions: readonly { by: string; decision: Decision; count: number }[]): string {
  const told = decisions.map(({ by, decision, count }) => {
    const what = count === 1 ? "one of them was" : `${formatCount(count)} of them were`;
    return `${what} ${done[decision]} by ${by}`;
  });
  return `After you read these findings, ${told.join(", ") || "some of them were decided on"}. Nothing was changed; look at them again.`;
}
