import { z } from "zod";

/** What people can decide of a finding. That it is fixed is said by scans alone. */
export const Decision = z.enum(["open", "in progress", "false positive", "rotated", "accepted"]);
export type Decision = z.infer<typeof Decision>;

/** What stands of a finding: a decision, or left out by the file itself, or no longer reported by the newest scan. */
export const FindingState = z.enum([...Decision.options, "suppressed", "gone"]);
export type FindingState = z.infer<typeof FindingState>;

export type Decided = {
  /** Null while nobody has decided anything. */
  decision: Decision | null;
  /** When an acceptance ends, ISO 8601. */
  until: string | null;
  /** What the file itself says that people decided. */
  audit: "false positive" | "real" | null;
};

/**
 * The decision that holds at a moment: people's own before the file's audit, and open where there is neither. An
 * acceptance whose date has come counts as open again.
 */
export function decisionAt(decided: Decided, at: string): Decision {
  const { decision, audit } = decided;
  if (hasEnded(decided, at)) return "open";
  return decision ?? (audit === "false positive" ? "false positive" : "open");
}

/** Whether the risk was accepted until a date that has come. */
export function hasEnded({ decision, until }: Omit<Decided, "audit">, at: string): boolean {
  return decision === "accepted" && until !== null && Date.parse(until) <= Date.parse(at);
}
