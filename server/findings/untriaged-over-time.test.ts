import { expect, test } from "vitest";
import { TriageDecision } from "@/core/contract/findings";
import { type TestProject, testProject } from "@/server/uploads/testing";
import { listFindings } from "./list-findings";
import { readSecurity } from "./read-security";
import { handInScan, query } from "./testing";
import { triageFindings } from "./triage-findings";

const on = (testing: TestProject, day: string): TestProject => ({
  ...testing,
  ctx: { ...testing.ctx, now: () => new Date(`${day}T12:00:00Z`) },
});

async function decide({ ctx, project }: TestProject, path: string, decision: object) {
  const [row] = (
    await listFindings({ ctx, input: { project: project.slug, release: null, query: query({ q: path }) } })
  ).findings;
  const findings = [{ id: row?.id ?? "", version: row?.version ?? 0 }];
  const request = { findings, decision: TriageDecision.parse({ reason: "looked at it", ...decision }) };
  await triageFindings({ ctx, input: { project: project.slug, request } });
}

test("each day with a scan, a decision or the end of an acceptance tells how many findings nobody had decided on", async () => {
  const testing = await testProject();
  const reported = [
    { path: "a.py", severity: "high" as const },
    { path: "b.py", severity: "low" as const },
    { path: "c.py", severity: "low" as const },
    { path: "d.py", severity: "low" as const, audit: "false positive" as const },
  ];
  await handInScan(testing, "2026-11-10T10:00:00Z", reported);
  await decide(on(testing, "2026-11-11"), "a.py", { state: "accepted", until: "2026-11-15" });
  await decide(on(testing, "2026-11-11"), "b.py", { state: "rotated" });
  await decide(on(testing, "2026-11-12"), "b.py", { state: "open" });
  await handInScan(testing, "2026-11-13T10:00:00Z", reported.slice(0, 2));
  const { ctx, project } = on(testing, "2026-11-20");
  const { untriaged, counts } = await readSecurity({ ctx, input: { project: project.slug, release: null } });
  expect(untriaged).toEqual([
    { at: "2026-11-10T10:00:00.000Z", bySeverity: { high: 1, low: 2 } },
    { at: "2026-11-11T12:00:00.000Z", bySeverity: { low: 1 } },
    { at: "2026-11-12T12:00:00.000Z", bySeverity: { low: 2 } },
    { at: "2026-11-13T10:00:00.000Z", bySeverity: { low: 1 } },
    { at: "2026-11-15T00:00:00.000Z", bySeverity: { high: 1, low: 1 } },
  ]);
  expect(counts.byDecision.open).toBe(2);
});
