import { expect, test } from "vitest";
import type { FindingCounts } from "@/core/contract/findings";
import { triageDetail, triageHeadline } from "./security-sentences";

const nothing = { open: 0, "in progress": 0, "false positive": 0, rotated: 0, accepted: 0 };

function counts(
  byDecision: Partial<FindingCounts["byDecision"]>,
  given: Partial<Omit<FindingCounts, "byDecision">> = {},
): FindingCounts {
  const all = { ...nothing, ...byDecision };
  const total = Object.values(all).reduce((sum, count) => sum + count, 0);
  const base = { total, byCategory: { secret: total }, auditedByFile: 0, suppressed: 0, nextAcceptanceEnds: null };
  return { ...base, ...given, byDecision: all };
}

const headlines: [counts: FindingCounts, sentence: string][] = [
  [counts({}), "No scan reports a finding."],
  [counts({ open: 51, "false positive": 80 }), "51 of 131 secret findings are not triaged."],
  [counts({ open: 1, rotated: 2 }), "1 of 3 secret findings is not triaged."],
  [counts({ open: 2 }, { byCategory: { secret: 1, code: 1 } }), "2 of 2 findings are not triaged."],
  [counts({ open: 1 }, { byCategory: { vulnerability: 1 } }), "1 of 1 vulnerability is not triaged."],
  [counts({ "in progress": 3, rotated: 1 }), "All 4 secret findings are triaged, 3 in progress."],
  [counts({ rotated: 21, "false positive": 96, accepted: 14 }), "All 131 secret findings have a reason."],
  [counts({ rotated: 1 }), "The one secret finding has a reason."],
];

test.each(headlines)("%# the headline counts what is left to decide", (given, sentence) => {
  expect(triageHeadline(given)).toBe(sentence);
});

test("beneath it stands what was decided, by whom if by the file, and what ends next", () => {
  const given = counts(
    { "false positive": 96, rotated: 21, accepted: 14 },
    { auditedByFile: 80, suppressed: 2, nextAcceptanceEnds: "2026-12-15T00:00:00.000Z" },
  );
  expect(triageDetail(given, "UTC")).toBe(
    "Decided: 96 false positives, 80 of them by the file’s own audit, 21 rotated, 14 accepted until a date. The next acceptance ends on 15 Dec 2026. 2 more are left out by the files.",
  );
  expect(triageDetail(counts({ open: 4 }), "UTC")).toBe("");
});
