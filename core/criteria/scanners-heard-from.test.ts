import { expect, test } from "vitest";
import type { ScanReading } from "@/core/evidence/reading";
import { scannersHeardFrom } from "./scanners-heard-from";
import { judge } from "./testing/real-runs";
import { scanReading } from "./testing/scans";

const trivy = scanReading({ runNumber: 3, findings: 12 });
const bandit = scanReading({ tool: "bandit", runNumber: 2 });
const judgeAll = (readings: ScanReading[], scanners = ["Trivy", "Bandit"]) =>
  judge(scannersHeardFrom, { scanners }, readings);

test.each<[string, ScanReading[], string, string]>([
  ["both", [trivy, bandit], "pass", "2 of 2 heard"],
  ["one of two", [trivy], "none", "1 of 2 heard"],
  ["one of two, and another that nobody named", [trivy, scanReading({ tool: "Grype" })], "none", "1 of 2 heard"],
  ["one that scanned nothing", [trivy, scanReading({ tool: "Bandit", scanned: false })], "thin", "2 of 2 heard"],
  [
    "one that scanned nothing after one that did",
    [trivy, scanReading({ tool: "Bandit", scanned: false, runNumber: 4 }), bandit],
    "pass",
    "2 of 2 heard",
  ],
])("heard from %s", (_case, readings, state, observed) => {
  expect(judgeAll(readings)).toMatchObject({ state, observed });
});

test("a scanner that is missing is named", () => {
  expect(judgeAll([trivy], ["Trivy", "Bandit", "gitleaks"])).toMatchObject({
    margin: "without Bandit, gitleaks",
    gauge: { kind: "cells", met: 1, total: 3 },
    missing: "Needs a scan by Bandit, gitleaks.",
    action: "Run Bandit, gitleaks and upload the JSON.",
  });
});

test("each rests on its newest scan, which says what it found", () => {
  const judgement = judgeAll([trivy, bandit, scanReading({ runNumber: 1 })]);
  expect(judgement.observations.map(({ label, text, readingId }) => [label, text, readingId])).toEqual([
    ["Trivy", "12 found", "reading-3"],
    ["bandit", "0 found", "reading-2"],
  ]);
});
