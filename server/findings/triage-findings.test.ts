import { describe, expect, test } from "vitest";
import { TriageDecision } from "@/core/contract/findings";
import { actingPerson } from "@/server/people/testing";
import { type TestProject, testProject } from "@/server/uploads/testing";
import { listFindings } from "./list-findings";
import { readFinding } from "./read-finding";
import { selectFindings } from "./select-findings";
import { handInScan, query } from "./testing";
import { triageFindings } from "./triage-findings";

const [first, second] = ["2026-11-18T10:00:00Z", "2026-11-19T10:00:00Z"];

/** A project at 14:00 on 20 November whose scan reports a secret, another that the file's audit dismisses, and a code finding. */
async function scannedProject() {
  const testing = await testProject({ now: "2026-11-20T14:00:00Z" });
  await handInScan(testing, first, [
    { path: "a.py" },
    { path: "b.py", audit: "false positive" },
    { path: "c.py", category: "code", severity: "high" },
  ]);
  return testing;
}

async function rowsOf({ ctx, project }: Pick<TestProject, "ctx" | "project">) {
  const input = { project: project.slug, release: null, query: query({ sort: "path" }) };
  return (await listFindings({ ctx, input })).findings;
}

async function statesOf(testing: Pick<TestProject, "ctx" | "project">) {
  return Object.fromEntries((await rowsOf(testing)).map(({ path, state }) => [path, state]));
}

async function decide(
  testing: Pick<TestProject, "ctx" | "project">,
  paths: readonly string[],
  decision: Partial<TriageDecision> & { until?: string },
) {
  const findings = (await rowsOf(testing)).filter(({ path }) => path !== null && paths.includes(path));
  const request = {
    findings: findings.map(({ id, version }) => ({ id, version })),
    decision: TriageDecision.parse({ reason: "looked at it", ...decision }),
  };
  return triageFindings({ ctx: testing.ctx, input: { project: testing.project.slug, request } });
}

describe("a decision", () => {
  const reached: [decision: Partial<TriageDecision> & { until?: string }, state: string][] = [
    [{ state: "in progress", reason: "" }, "in progress"],
    [{ state: "false positive" }, "false positive"],
    [{ state: "rotated" }, "rotated"],
    [{ state: "accepted", until: "2026-11-21" }, "accepted"],
    [{ state: "accepted", until: "2027-11-21" }, "accepted"],
    [{ state: "open", reason: "" }, "open"],
  ];
  test.each(reached)("%o makes a secret %s", async (decision, state) => {
    const testing = await scannedProject();
    await decide(testing, ["a.py"], decision);
    expect(await statesOf(testing)).toMatchObject({ "a.py": state });
  });

  const refused: [what: string, path: string, decision: Partial<TriageDecision> & { until?: string }, why: RegExp][] = [
    ["rotating what is no secret", "c.py", { state: "rotated" }, /Only a secret can be rotated/],
    ["accepting until today", "a.py", { state: "accepted", until: "2026-11-20" }, /until a day after today/],
    ["accepting until a day past", "a.py", { state: "accepted", until: "2026-11-19" }, /until a day after today/],
    ["accepting for more than 366 days", "a.py", { state: "accepted", until: "2027-11-22" }, /by 21 Nov 2027/],
  ];
  test.each(refused)("that means %s is refused", async (_, path, decision, why) => {
    const testing = await scannedProject();
    await expect(decide(testing, [path], decision)).rejects.toMatchObject({ code: "invalid", message: why });
    expect(await statesOf(testing)).toMatchObject({ "a.py": "open", "c.py": "open" });
  });

  test.each(["false positive", "rotated", "accepted"])("%s needs a reason", (state) => {
    const parsed = TriageDecision.safeParse({ state, reason: " x ", until: "2026-12-01" });
    expect(parsed.error?.issues[0]?.message).toBe("Say why, so that the decision can be understood later.");
  });

  test("people's word stands above the file's audit, and may be taken back", async () => {
    const testing = await scannedProject();
    expect(await statesOf(testing)).toMatchObject({ "b.py": "false positive" });
    await decide(testing, ["b.py"], { state: "open", reason: "it is a real key" });
    expect(await statesOf(testing)).toMatchObject({ "b.py": "open" });
  });

  test("on many findings is one batch with one reason, and is told in the history of each", async () => {
    const testing = await scannedProject();
    const { decided } = await decide(testing, ["a.py", "b.py"], { state: "rotated", reason: "all keys were revoked" });
    expect(decided).toBe(2);
    const events = await testing.ctx.db.triageEvent.findMany({
      where: { finding: { projectId: testing.project.id } },
    });
    expect(new Set(events.map(({ batchId }) => batchId)).size).toBe(1);
    const [a] = await rowsOf(testing);
    const input = { project: testing.project.slug, release: null, findingId: a?.id ?? "" };
    expect((await readFinding({ ctx: testing.ctx, input })).history).toMatchObject([
      { kind: "decided", by: "Mara Reyes", decision: "rotated", reason: "all keys were revoked" },
      { kind: "first reported", tool: "detect-secrets", runNumber: 1 },
    ]);
  });
});

describe("of two decisions on one finding", () => {
  test("the second is refused, is told what was decided, and changes nothing", async () => {
    const testing = await scannedProject();
    const { ctx, project } = testing;
    const seen = (await rowsOf(testing)).map(({ id, version }) => ({ id, version }));
    await decide(testing, ["a.py"], { state: "rotated" });
    const decision = TriageDecision.parse({ state: "false positive", reason: "test data" });
    const late = triageFindings({ ctx, input: { project: project.slug, request: { findings: seen, decision } } });
    await expect(late).rejects.toMatchObject({
      code: "conflict",
      message:
        "After you read these findings, one of them was called rotated by Mara Reyes. Nothing was changed; look at them again.",
    });
    expect(await statesOf(testing)).toEqual({ "a.py": "rotated", "b.py": "false positive", "c.py": "open" });
  });
});

describe("what was decided", () => {
  test("is not undone by a scan that reports the finding again, nor by one that does not", async () => {
    const testing = await scannedProject();
    await decide(testing, ["a.py"], { state: "rotated" });
    await handInScan(testing, second, [{ path: "a.py", line: 90 }, { path: "b.py" }]);
    expect(await statesOf(testing)).toEqual({ "a.py": "rotated", "b.py": "open" });
    await handInScan(testing, "2026-11-20T10:00:00Z", []);
    await handInScan(testing, "2026-11-20T11:00:00Z", [{ path: "a.py" }]);
    expect(await statesOf(testing)).toEqual({ "a.py": "rotated" });
  });

  test("as accepted counts as open again from its day on, in the project's zone", async () => {
    const testing = await scannedProject();
    await testing.ctx.db.project.update({ where: { id: testing.project.id }, data: { timeZone: "Europe/Berlin" } });
    await decide(testing, ["a.py"], { state: "accepted", until: "2026-11-25" });
    const at = (moment: string) => statesOf({ ...testing, ctx: { ...testing.ctx, now: () => new Date(moment) } });
    expect(await at("2026-11-24T22:59:59Z")).toMatchObject({ "a.py": "accepted" });
    expect(await at("2026-11-24T23:00:00Z")).toMatchObject({ "a.py": "open" });
    const [row] = await rowsOf(testing);
    expect(row?.until).toBe("2026-11-24T23:00:00.000Z");
  });
});

describe("who may decide", () => {
  async function decideAs(testing: TestProject, person: Awaited<ReturnType<typeof actingPerson>>) {
    const seen = (await rowsOf(testing)).map(({ id, version }) => ({ id, version }));
    const request = { findings: seen, decision: TriageDecision.parse({ state: "open" }) };
    const ctx = { ...testing.ctx, actor: person.ctx.actor };
    return triageFindings({ ctx, input: { project: testing.project.slug, request } });
  }

  test("a viewer is refused, QA is not, and to somebody outside the project there is none", async () => {
    const testing = await scannedProject();
    const { db } = testing.ctx;
    const person = await actingPerson({ db });
    await expect(decideAs(testing, person)).rejects.toMatchObject({ code: "not-found" });
    const membership = { projectId: testing.project.id, userId: person.person.id };
    await db.membership.create({ data: { ...membership, role: "viewer" } });
    await expect(decideAs(testing, person)).rejects.toMatchObject({ code: "forbidden" });
    const selecting = selectFindings({
      ctx: { ...testing.ctx, actor: person.ctx.actor },
      input: { project: testing.project.slug, release: null, filter: {} },
    });
    await expect(selecting).rejects.toMatchObject({ code: "forbidden" });
    await db.membership.update({ where: { projectId_userId: membership }, data: { role: "qa" } });
    expect(await decideAs(testing, person)).toMatchObject({ decided: 3 });
  });

  test("a finding of another project is not there", async () => {
    const [testing, other] = [await scannedProject(), await scannedProject()];
    const [foreign] = await rowsOf(other);
    const request = {
      findings: [{ id: foreign?.id ?? "", version: 0 }],
      decision: TriageDecision.parse({ state: "open" }),
    };
    const deciding = triageFindings({ ctx: testing.ctx, input: { project: testing.project.slug, request } });
    await expect(deciding).rejects.toMatchObject({ code: "not-found" });
  });
});
