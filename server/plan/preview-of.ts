import type { PlanPreview, PreviewItem, PreviewPhase } from "@/core/contract/plan";
import type { MergedItem, MergedPhase } from "@/core/plan/merge-plan";
import type { ParsedPlan, StoredPhase } from "@/core/plan/plan";
import { phaseShare } from "@/core/plan/standing";
import { planDigest } from "./load-plan";

const mostLeftOut = 20;

/** What an import would do, for a person to look at. */
export function previewOf(plan: readonly StoredPhase[], file: ParsedPlan, merged: readonly MergedPhase[]): PlanPreview {
  const phases = merged.map(phaseOf);
  const items = phases.flatMap((phase) => phase.items);
  const count = (change: PreviewItem["change"]) => items.filter((item) => item.change === change).length;
  const named = new Set(merged.map(({ stored }) => stored?.id));
  return {
    digest: planDigest(plan),
    phases,
    counts: {
      new: count("new"),
      changed: count("changed"),
      unchanged: count("unchanged"),
      missing: phases.reduce((sum, { missing }) => sum + missing.length, 0),
      unclear: items.filter(({ unclear }) => unclear !== null).length,
    },
    otherPhases: plan.filter(({ id }) => !named.has(id)).length,
    leftOut: { total: file.leftOut.length, first: file.leftOut.slice(0, mostLeftOut) },
    repaired: file.repaired,
  };
}

function phaseOf({ stored, name, heading, items, missing }: MergedPhase): PreviewPhase {
  const after = [...items.map(({ facts }) => facts), ...missing];
  return {
    name,
    isNew: stored === null,
    heading,
    ...phaseShare(after, new Map()),
    items: items.map(itemOf),
    missing: missing.map(({ id, text, state }) => ({ id, text, state })),
  };
}

function itemOf({ stored, parsed, facts, changes, said, unclear }: MergedItem): PreviewItem {
  const change = stored === null ? "new" : changes.length === 0 ? "unchanged" : "changed";
  const { line, text, written } = parsed;
  return { line, text, change, state: facts.state, written, changes, said, unclear };
}
