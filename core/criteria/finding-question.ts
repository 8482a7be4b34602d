import type { FindingCategory } from "@/core/evidence/finding";
import type { FindingGroup } from "@/core/evidence/finding-tally";
import type { RankedSeverity } from "./finding-totals";

/** What a kind asks of findings. */
export type FindingQuestion = {
  category: FindingCategory | null;
  /** This severity and worse ones; null for any. */
  severity: RankedSeverity | null;
  /** What counts, in a word or two: "open". */
  short: string;
  /** Before what is counted: "open vulnerabilities". */
  noun: string;
  /** Which findings of a group count as they are. */
  openOf: (group: FindingGroup) => number;
  /** Whether an accepted risk still counts, excused until its date, or is out of the count until then. */
  accepted: "counts" | "is out";
  /** What to do about those that are too many. */
  remedy: string;
};

/** A severity as it follows what is counted: " at or above high". */
export function atOrAbove(severity: RankedSeverity | null): string {
  return severity === null ? "" : ` at or above ${severity}`;
}

const categoryNames: Record<FindingCategory, string> = {
  vulnerability: "vulnerabilities",
  code: "code findings",
  secret: "secrets",
  misconfiguration: "misconfigurations",
  licence: "licence findings",
};

/** The findings of a category as sentences name them; all of them for null. */
export function categoryName(category: FindingCategory | null): string {
  return category === null ? "findings" : categoryNames[category];
}
