import { expect, test } from "vitest";
import type { ScanReading } from "@/core/evidence/reading";
import { openFindings } from "./open-findings";
import { judge } from "./testing/real-runs";
import { findings, scanReading, tally } from "./testing/scans";

type Facts = Parameters<typeof scanReading>[0] & { open: number };

/** Scans newest first, numbered so that the oldest is run 1. */
function judgeAll(...scans: Facts[]) {
  const readings: ScanReading[] = scans.map(({ open: _, ...facts }, index) =>
    scanReading({ ...facts, runNumber: scans.length - index }),
  );
  const findingTallies = scans.map(({ open, categories = ["vulnerability"] }, index) =>
    tally(open === 0 ? [] : [findings("high", { open, category: categories[0] })], {
      readingId: `reading-${scans.length - index}`,
    }),
  );
  return judge(openFindings, { severity: "high" }, readings, { findingTallies });
}

const cutShort = { notes: [{ code: "partial" as const, sentence: "The scan was cut short." }] };
const empty = { scanned: false };

test.each<[string, Facts[], string, string, number[]]>([
  ["the newest scan speaks for its tool", [{ open: 0 }, { open: 3 }], "pass", "0 open", [2]],
  ["and says what has come since", [{ open: 3 }, { open: 0 }], "fail", "3 open", [2]],
  ["another tool speaks for itself", [{ open: 0 }, { open: 3, tool: "Grype" }], "fail", "3 open", [2, 1]],
  ["a tool's name is the same in any case", [{ open: 0 }, { open: 3, tool: "trivy" }], "pass", "0 open", [2]],
  [
    "another component speaks for itself",
    [
      { open: 0, component: "api" },
      { open: 3, component: "web" },
    ],
    "fail",
    "3 open",
    [2, 1],
  ],
  ["an empty scan does not displace an older whole one", [{ open: 0, ...empty }, { open: 3 }], "fail", "3 open", [1]],
  ["nor does one that was cut short", [{ open: 0, ...cutShort }, { open: 3 }], "fail", "3 open", [1]],
  ["not even with more findings", [{ open: 3, ...cutShort }, { open: 0 }], "pass", "0 open", [1]],
  [
    "where none is whole the most findings stand",
    [
      { open: 0, ...empty },
      { open: 3, ...cutShort },
    ],
    "fail",
    "3 open",
    [1],
  ],
  [
    "and of equals the newest",
    [
      { open: 0, ...empty },
      { open: 0, ...cutShort },
    ],
    "thin",
    "0 open",
    [2],
  ],
  [
    "an empty scan of one tool leaves the whole thin",
    [{ open: 0, tool: "Grype", ...empty }, { open: 0 }],
    "thin",
    "0 open",
    [2, 1],
  ],
])("%s", (_case, scans, state, observed, runs) => {
  expect(judgeAll(...scans)).toMatchObject({ state, observed, readingIds: runs.map((run) => `reading-${run}`) });
});
