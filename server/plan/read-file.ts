import { markdownProblem } from "@/core/plan/markdown-limits";
import { parsePlan } from "@/core/plan/parse-plan";
import type { ParsedPlan } from "@/core/plan/plan";
import { DomainError } from "@/server/domain-error";

const mostItems = 2_000;

/** Reads a checklist that somebody handed in; one that holds no item, or too many, is refused. */
export function readFile(text: string): ParsedPlan {
  const problem = markdownProblem(text);
  if (problem !== null) throw new DomainError("invalid", problem);
  const file = parsePlan(text);
  const items = file.phases.reduce((sum, phase) => sum + phase.items.length, 0);
  if (items === 0) {
    throw new DomainError(
      "invalid",
      "No item was found. Items are lines with a tick box (- [ ] …), list lines that begin with a sign such as ✅ or ⏳, and rows of tables with a column Status.",
    );
  }
  if (items > mostItems) {
    throw new DomainError("invalid", `The file holds ${items} items. Import at most ${mostItems} at a time.`);
  }
  return file;
}
