import type { LoadEvidence } from "@/core/evidence/load";

/** What one file of a load run says by itself. */
export type LoadPart = { formatId: string | null; sha256: string; evidence: LoadEvidence };

/** What a file holds of a run: all of it, or one of the tables that Locust writes side by side. */
export type PartRole = "summary" | "statistics" | "history" | "failures" | "exceptions";

const roles: ReadonlyMap<string | null, PartRole> = new Map([
  ["locust-stats", "statistics"],
  ["locust-stats-history", "history"],
  ["locust-failures", "failures"],
  ["locust-exceptions", "exceptions"],
]);

export function roleOf(formatId: string | null): PartRole {
  return roles.get(formatId) ?? "summary";
}

/** Whether a file holds so little that its bytes may be those of several runs: a list of no exceptions is always the same. */
export function mayRecur(formatId: string | null): boolean {
  const role = roleOf(formatId);
  return role === "failures" || role === "exceptions";
}

const rank: Record<PartRole, number> = { summary: 0, statistics: 0, history: 1, failures: 2, exceptions: 3 };

/** The files of a run, the one that tells most first; the order of uploads does not matter. */
export function inOrder<Part extends Pick<LoadPart, "formatId" | "sha256">>(parts: readonly Part[]): Part[] {
  const key = ({ formatId, sha256 }: Part) => `${rank[roleOf(formatId)]} ${formatId} ${sha256}`;
  return [...parts].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
