import type { LoadEvidence } from "@/core/evidence/load";
import { untoldLoad } from "@/core/evidence/untold";

/** What one of Locust's files says of a run; what it does not say is absent. */
export function locustEvidence(told: Partial<LoadEvidence>): LoadEvidence {
  return { ...untoldLoad, tool: "Locust", ...told };
}
