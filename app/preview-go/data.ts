import type { CriterionResult, Evaluation } from "@/core/evaluation/evaluation";
let n = 0;
function c(p: Partial<CriterionResult>): CriterionResult {
  n += 1;
  return {
    id: `c${n}`, title: "x", kind: "percentile", category: "Performance", weight: 1, blocking: true, state: "pass", waiver: null,
    required: "< 300 ms", observed: "39 ms", margin: "261 ms under",
    gauge: { kind: "bar", observed: 39, bound: null, limit: 300, warn: null, allowed: "below" },
    sample: "8,412 requests", missing: null, sentence: "", action: "",
    observations: [{ label: "p95", text: p.observed ?? "39 ms", figure: null, readingId: "r", sha256: "5d02b7c41f0a6e93b8d2740c1e5f96a3d7b8204e6c1f5a9093be47d29a31e18f", filename: "normal_stats.csv", at: { kind: "cell", line: 9, row: "Aggregated", column: "95%" } }],
    readingIds: [], notes: [], measuredAt: "2026-11-18T09:24:00Z", staleAt: "2026-11-28T09:24:00Z", ...p,
  };
}
const crit: CriterionResult[] = [
  c({ title: "p95 at normal load" }),
  c({ title: "p95 at peak load", required: "< 500 ms", observed: "120 ms", margin: "380 ms under", gauge: { kind: "bar", observed: 120, bound: 128, limit: 500, warn: 450, allowed: "below" }, sample: "83,664 requests" }),
  c({ title: "Throughput at peak", required: "≥ 100 req/s", observed: "139.4 req/s", margin: "39.4 over", gauge: { kind: "bar", observed: 139.4, bound: null, limit: 100, warn: null, allowed: "above" }, sample: "83,664 requests" }),
  c({ title: "Error rate at peak load", required: "< 1 %", observed: "0.001 %", margin: "up to 0.007 %", gauge: { kind: "bar", observed: 0.001, bound: 0.007, limit: 1, warn: null, allowed: "below" }, sample: "1 of 83,664 failed" }),
  c({ title: "Smoke run p99", blocking: false, required: "< 800 ms", observed: "53 ms", margin: "rests on 4 samples", state: "thin", gauge: { kind: "bar", observed: 53, bound: 912, limit: 800, warn: null, allowed: "below" }, sample: "391 requests", missing: "needs about 1,200 requests at this margin" }),
  c({ title: "End-to-end tests pass", category: "Tests", required: "≥ 98 %", observed: "98.4 %", margin: "0.4 points over", gauge: { kind: "bar", observed: 98.4, bound: null, limit: 98, warn: null, allowed: "above" }, sample: "63 of 64, 1 skipped" }),
  c({ title: "Unit tests pass", category: "Tests", required: "100 %", observed: "412 of 412", margin: "exact", gauge: { kind: "cells", met: 412, total: 412 }, sample: "412 tests" }),
  c({ title: "No test fails", category: "Tests", required: "0 failing", observed: "1 failing", state: "fail", margin: "1 over", gauge: { kind: "wall", violations: 1 }, sample: "412 tests" }),
  c({ title: "High vulnerabilities", category: "Security", required: "0 open", observed: "2 open", state: "fail", waiver: { id: "W-7", criterionId: "x", until: "2026-12-15", reason: "No fix released yet.", grantedBy: "Ines Aydin" }, margin: "2 over", gauge: { kind: "wall", violations: 2 }, sample: "12 images" }),
  c({ title: "Week 9 items closed", category: "Checklist", required: "21 of 21", observed: "17 of 21", state: "warn", margin: "4 open, no blocker", gauge: { kind: "cells", met: 17, total: 21 }, sample: null }),
  c({ title: "Containers healthy", category: "Operations", required: "12 of 12", observed: "12 of 12", margin: "every one checked", gauge: { kind: "cells", met: 12, total: 12 }, sample: null }),
  c({ title: "Failover drill", category: "Operations", required: "≤ 90 d old", observed: null, state: "none", margin: "nothing on file", gauge: { kind: "bar", observed: null, bound: null, limit: 90, warn: null, allowed: "below" }, sample: null, observations: [], measuredAt: null, staleAt: null }),
  c({ title: "Backup restored", category: "Operations", required: "≤ 30 d ago", observed: "41 d ago", state: "stale", margin: "11 d over", gauge: { kind: "bar", observed: 41, bound: null, limit: 30, warn: null, allowed: "below" }, sample: "3 databases" }),
];
const cats = ["Performance", "Tests", "Security", "Checklist", "Operations"];
export const evaluation: Evaluation = {
  engine: "1", at: "2026-11-20T14:03:00Z", verdict: "HOLD",
  answer: "Nothing measured fails its requirement. Two of 14 required criteria cannot be decided: there is no failover drill on file, and the last backup restore is too old to count.",
  next: "To release: hand in a failover drill record and a restore from the last 30 days.",
  readiness: { provenPercent: 78, possiblePercent: 94 }, coverage: { percent: 84, decided: 10, total: 13 },
  categories: cats.map((name) => ({ name, score: { provenPercent: 80, possiblePercent: 100 }, met: 2, total: 3 })),
  criteria: crit,
  reasons: [
    { criterionId: "c12", state: "none", subject: "Failover drill", sentence: "Required: a drill record no older than 90 days. Nothing is on file.", action: "Hand in a drill log, a runbook export or a signed record." },
    { criterionId: "c13", state: "stale", subject: "Backup restored", sentence: "Required within 30 days, the last restore was 41 days ago, 11 over.", action: "Restore a backup and hand in its log." },
    { criterionId: "c10", state: "warn", subject: "Week 9 items closed", sentence: "17 of 21 items are closed. The four open items have an owner and a date.", action: "" },
    { criterionId: "c9", state: "waived", subject: "High vulnerabilities", sentence: "Waived to 15 Dec 2026 by Ines Aydin.", action: "" },
    { criterionId: "c2", state: "note", subject: "p95 at peak load", sentence: "p95 of 120 ms passes, but 95 % of responses were 429: it describes how fast the gateway rejects, not how fast it works.", action: "" },
    { criterionId: "c1", state: "note", subject: "p95 at normal load", sentence: "More.", action: "" },
  ],
  nearest: [{ criterionId: "c6", sentence: "End-to-end tests pass: 98.4 %, 0.4 points over its limit." }],
  validUntil: { at: "2026-11-28T09:24:00Z", sentence: "then p95 at peak load goes stale" },
};
