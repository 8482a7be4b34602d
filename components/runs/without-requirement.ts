import type { RunDetail } from "@/core/contract/runs";

/** Why a figure stands without a requirement: nothing asks for it, or a newer run is judged in its place. */
export function withoutRequirement({
  criteria,
  next,
  active,
}: Pick<RunDetail, "criteria" | "next" | "active">): string {
  if (!active) return "withdrawn, not judged";
  return criteria.length === 0 && next ? `not judged, run #${next.number} is newer` : "no requirement set";
}
