import type { PlanItemView } from "@/core/contract/plan";

type Linked = Pick<PlanItemView, "standing" | "criterion">;

/** What an item's criterion says of it; null where it has none, or nothing is claimed that it could contradict. */
export function evidenceWords({ standing, criterion }: Linked): string | null {
  if (criterion === null) return null;
  if (standing === "verified") return "Its criterion passes.";
  if (standing !== "unproven") return null;
  if (criterion.state === "fail") return "Done, but its criterion fails.";
  if (criterion.state === "none") return "Done as said. Its criterion has no evidence.";
  if (criterion.state === "stale" || criterion.state === "thin") {
    return `Done as said. The evidence of its criterion is ${criterion.state}.`;
  }
  if (criterion.state === null) return "Done as said. Its criterion is not in the policy.";
  return "Done as said. Its criterion is judged on the checklist itself.";
}
