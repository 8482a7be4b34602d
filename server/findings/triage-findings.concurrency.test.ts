import { expect, test } from "vitest";
import { TriageDecision } from "@/core/contract/findings";
import { testProject } from "@/server/uploads/testing";
import { listFindings } from "./list-findings";
import { handInScan, query } from "./testing";
import { triageFindings } from "./triage-findings";

test("of two triages of one finding at once the second is told of the first, and nothing of it is stored", async () => {
  const testing = await testProject({ now: "2026-11-20T14:00:00Z" });
  const { ctx, project } = testing;
  await handInScan(testing, "2026-11-18T10:00:00Z", [{ path: "a.py" }, { path: "b.py" }]);
  const seen = await listFindings({
    ctx,
    input: { project: project.slug, release: null, query: query({ sort: "path" }) },
  });
  const [a, b] = seen.findings.map(({ id, version }) => ({ id, version }));
  if (!a || !b) throw new Error("Two findings were to be listed.");
  const decide = (findings: { id: string; version: number }[], reason: string) => {
    const decision = TriageDecision.parse({ state: "false positive", reason });
    return triageFindings({ ctx, input: { project: project.slug, request: { findings, decision } } });
  };
  const settled = await Promise.allSettled([decide([a, b], "a test fixture"), decide([b, a], "an example")]);
  expect(settled.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const refused = settled.find((one) => one.status === "rejected");
  expect(refused?.reason).toMatchObject({ code: "conflict" });
  const events = await ctx.db.triageEvent.findMany({ where: { finding: { projectId: project.id } } });
  expect(events).toHaveLength(2);
  expect(new Set(events.map(({ reason }) => reason)).size).toBe(1);
});
