import { expect, test } from "vitest";
import { type FindingGroup, FindingTally } from "@/core/evidence/finding-tally";
import { releaseScans } from "@/server/findings/release-scans";
import { handInScan, type Reported } from "@/server/findings/testing";
import { triageFindings } from "@/server/findings/triage-findings";
import { type TestProject, testProject } from "@/server/uploads/testing";
import { findingTallies } from "./finding-tallies";

const [first, second] = ["2026-11-18T10:00:00Z", "2026-11-19T10:00:00Z"];
const at = new Date("2026-11-20T14:00:00Z");
const secrets = (...names: string[]): Reported[] => names.map((name) => ({ path: name }));

async function tallies(testing: TestProject, moment = at, releaseCommit: string | null = null) {
  const { db } = testing.ctx;
  const readings = await releaseScans(db, testing.release.id);
  const told = await db.$transaction((tx) => findingTallies({ tx, readings, releaseCommit, at: moment }));
  return FindingTally.array().parse(told);
}

async function decide(testing: TestProject, names: string[], decision: object) {
  const { db } = testing.ctx;
  const seen = await db.finding.findMany({
    where: { projectId: testing.project.id, reports: { some: { path: { in: names } } } },
    select: { id: true, version: true },
  });
  const request = { findings: seen, decision: { state: "open", reason: "looked at it", ...decision } } as const;
  return triageFindings({ ctx: testing.ctx, input: { project: testing.project.slug, request } });
}

const none = {
  open: 0,
  inProgress: 0,
  falsePositive: 0,
  rotated: 0,
  accepted: 0,
  firstAcceptance: null,
  suppressed: 0,
};
const group = (given: Partial<FindingGroup>) => ({ category: "secret", severity: "unknown", ...none, ...given });

test("findings are counted by category, severity and what people decided", async () => {
  const testing = await testProject();
  await handInScan(testing, first, [
    ...secrets("open", "progress", "false", "rotated", "accepted"),
    { path: "audited", audit: "false positive" },
    { path: "real", audit: "real" },
    { path: "left out", suppressed: "ignored in source" },
    { path: "code", category: "code", severity: "high" },
  ]);
  await decide(testing, ["progress"], { state: "in progress" });
  await decide(testing, ["false"], { state: "false positive" });
  await decide(testing, ["rotated"], { state: "rotated" });
  await decide(testing, ["accepted"], { state: "accepted", until: "2026-12-01" });
  const [tally] = await tallies(testing);
  expect(tally?.groups).toEqual([
    group({ category: "code", severity: "high", open: 1 }),
    group({
      open: 2,
      inProgress: 1,
      falsePositive: 2,
      rotated: 1,
      accepted: 1,
      firstAcceptance: expect.any(Object),
      suppressed: 1,
    }),
  ]);
});

test("a finding that the file reports twice counts once, as the worst that is said of it", async () => {
  const testing = await testProject();
  await handInScan(testing, first, [
    { path: "a", severity: "low" },
    { path: "a", severity: "high", line: 9 },
    { path: "a", severity: "critical", suppressed: "not affected" },
  ]);
  expect((await tallies(testing))[0]?.groups).toEqual([group({ severity: "high", open: 1 })]);
});

test("the first acceptance to end is named, and one that has ended counts as open", async () => {
  const testing = await testProject();
  await handInScan(testing, first, secrets("a", "b"));
  await decide(testing, ["a"], { state: "accepted", until: "2026-12-24", reason: "sandbox key" });
  await decide(testing, ["b"], { state: "accepted", until: "2026-12-01", reason: "test key" });
  const [tally] = await tallies(testing);
  expect(tally).toMatchObject({
    groups: [
      {
        accepted: 2,
        open: 0,
        firstAcceptance: { at: "2026-12-01T00:00:00.000Z", by: "Mara Reyes", reason: "test key" },
      },
    ],
  });
  const [later] = await tallies(testing, new Date("2026-12-01T00:00:00Z"));
  expect(later).toMatchObject({ groups: [{ accepted: 1, open: 1, firstAcceptance: { reason: "sandbox key" } }] });
});

test("the largest bulk is of findings that its reason still closes", async () => {
  const testing = await testProject();
  await handInScan(testing, first, secrets("a", "b", "c", "d", "e"));
  await decide(testing, ["a", "b", "c"], { state: "false positive", reason: "test data" });
  await decide(testing, ["d", "e"], { state: "rotated", reason: "revoked" });
  expect((await tallies(testing))[0]?.largestBulk).toEqual({ count: 3, by: "Mara Reyes", reason: "test data" });
  await decide(testing, ["a", "b"], { state: "open" });
  expect((await tallies(testing))[0]?.largestBulk).toEqual({ count: 2, by: "Mara Reyes", reason: "revoked" });
  await decide(testing, ["d"], { state: "open" });
  expect((await tallies(testing))[0]?.largestBulk).toBeNull();
});

test("older scans are told of only while newer ones cannot carry a claim", async () => {
  const testing = await testProject();
  await handInScan(testing, first, secrets("a"));
  await handInScan(testing, second, secrets("a", "b"));
  expect(await tallies(testing)).toHaveLength(1);
  await handInScan(testing, "2026-11-20T10:00:00Z", [], { scanned: false });
  await handInScan(testing, "2026-11-20T11:00:00Z", secrets("a"), { partial: true });
  const open = (await tallies(testing)).map(({ groups }) => groups[0]?.open ?? 0);
  expect(open).toEqual([1, 0, 2]);
});

test("what is decided of a finding is the same for every scan that reports it", async () => {
  const testing = await testProject();
  await handInScan(testing, first, secrets("a"), { target: "api" });
  await handInScan(testing, second, secrets("a"), { target: "web" });
  await decide(testing, ["a"], { state: "rotated" });
  expect((await tallies(testing)).map(({ groups }) => groups[0]?.rotated)).toEqual([1, 1]);
});
