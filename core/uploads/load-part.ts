import type { LoadEvidence } from "@/core/evidence/load";

/** What one file of a load run says by itself. */
export type LoadPart = { formatId: string | null; sha256: string; evidence: LoadEvidence };

/**
 * What a file holds of a run: its requests one by one, its totals, or one of the tables that Locust writes side by side.
 * A point stream tells more of each request than rows do.
 */
export type PartRole = "points" | "rows" | "statistics" | "summary" | "history" | "failures" | "exceptions";

const roles: ReadonlyMap<string | null, PartRole> = new Map([
  ["k6-stream", "points"],
  ["k6-csv", "rows"],
  ["jmeter-jtl", "rows"],
  ["jmeter-jtl-xml", "rows"],
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

const rank: Record<PartRole, number> = {
  points: 0,
  rows: 1,
  statistics: 2,
  summary: 3,
  history: 4,
  failures: 5,
  exceptions: 6,
};

type Named = Pick<LoadPart, "formatId" | "sha256">;

/** The files of a run, the one that tells most first; the order of uploads does not matter. */
export function inOrder<Part extends Named>(parts: readonly Part[]): Part[] {
  return ordered(parts, rank);
}

/** The same for measurements over time: a history tells them of each endpoint, a report of all together. */
export function inOrderOfSeries<Part extends Named>(parts: readonly Part[]): Part[] {
  return ordered(parts, { ...rank, history: rank.rows });
}

function ordered<Part extends Named>(parts: readonly Part[], ranks: Record<PartRole, number>): Part[] {
  const key = ({ formatId, sha256 }: Part) => `${ranks[roleOf(formatId)]} ${formatId} ${sha256}`;
  return parts.toSorted((a, b) => Number(key(a) > key(b)) - Number(key(a) < key(b)));
}
