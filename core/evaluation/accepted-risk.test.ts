import { describe, expect, it } from "vitest";
import { findings, scanReading, tally } from "@/core/criteria/testing/scans";
import type { FindingGroup } from "@/core/evidence/finding-tally";
import type { Criterion } from "@/core/policy/policy";
import { changesBetween } from "./changes";
import { evaluate } from "./evaluate";
import { Evaluation, type EvaluationInput } from "./evaluation";
import { criterion, input, waiver } from "./testing/given";

const until = "2026-12-15T00:00:00.000Z";
const high = criterion("high", { kind: "open-findings", params: { severity: "high" }, scope: { scenario: null } });
const low = criterion("low", { ...high, id: "low", title: "Title of low", params: { severity: "low" } });

function judge(groups: FindingGroup[], given: Partial<EvaluationInput> = {}, criteria: Criterion[] = [high]) {
  const readings = [scanReading({ endedAt: "2026-11-20T11:00:00.000Z" })];
  return evaluate(input(criteria, { readings, findingTallies: [tally(groups)], ...given }));
}

const accepted = [findings("high", { accepted: 1 })];

describe("an accepted risk", () => {
  it("excuses like a waiver, gives no credit, and shows the state beneath", () => {
    const { criteria, readiness, verdict } = judge([findings("medium", { open: 1 }), ...accepted], {}, [high]);
    expect(criteria[0]).toMatchObject({
      state: "fail",
      waiver: { id: "accepted-risk", criterionId: "high", until, grantedBy: "Ines", reason: "Not reachable" },
    });
    expect(readiness).toEqual({ provenPercent: 0, possiblePercent: 0 });
    expect(verdict).toBe("HOLD");
  });

  it("makes a conditional go at best", () => {
    const critical = criterion("c", { ...high, id: "c", params: { severity: "critical" } });
    const { verdict, answer, reasons } = judge(accepted, {}, [high, critical]);
    expect(verdict).toBe("CONDITIONAL GO");
    expect(answer).toContain("Title of high is excused by an accepted risk");
    expect(reasons[0]?.state).toBe("waived");
    expect(reasons[0]?.sentence).toMatch(
      /^Risk accepted until .* by Ines: Not reachable\. Beneath it the state is fail\./,
    );
  });

  it("leaves a NO-GO where findings are open beside it", () => {
    expect(judge([...accepted, findings("critical", { open: 1 })]).verdict).toBe("NO-GO");
  });

  it.each([
    ["a moment before its date", "2026-12-14T23:59:59.999Z", true],
    ["on its date", until, false],
  ])("is in force %s: %s, %s", (_name, at, inForce) => {
    const criteria = [{ ...high, freshnessHours: null }];
    expect(judge(accepted, { at }, criteria).criteria[0]?.waiver !== null).toBe(inForce);
  });

  it("ends the verdict on its date, and says so", () => {
    const { validUntil } = judge(accepted, {}, [{ ...high, freshnessHours: null }]);
    expect(validUntil).toMatchObject({
      at: until,
      sentence: expect.stringContaining("accepted risk behind Title of high"),
    });
  });

  it("excuses nothing once its scan is too old, and the verdict says beforehand that it ends then", () => {
    const fresh = judge(accepted);
    expect(fresh.validUntil?.at).toBe("2026-11-21T11:00:00.000Z");
    const old = judge(accepted, { at: "2026-11-21T11:00:00.001Z" });
    expect(old.criteria[0]).toMatchObject({ state: "fail", waiver: null });
    expect(old.verdict).toBe("NO-GO");
  });

  it("excuses nothing on a scan of another build, where the build matters", () => {
    const readings = [scanReading({ commit: "1111111", endedAt: "2026-11-20T11:00:00.000Z" })];
    const ofBuild = { ...high, validFor: "build" as const };
    expect(judge(accepted, { readings }, [ofBuild]).criteria[0]?.waiver).toBeNull();
    expect(judge(accepted, { readings }).criteria[0]?.waiver).not.toBeNull();
  });

  it("stands behind a waiver that was granted", () => {
    expect(judge(accepted, { waivers: [waiver("high")] }).criteria[0]?.waiver?.id).toBe("waiver-high");
  });

  it("is told as a change, and so is its end", () => {
    const [before, during] = [judge([findings("high", { open: 1 })]), judge(accepted)];
    const sentences = (a: Evaluation, b: Evaluation) => changesBetween(a, b).map(({ sentence }) => sentence);
    expect(sentences(before, during)[0]).toMatch(
      /^1 open → 1 open, 1 of them accepted; excused by an accepted risk until 15 Dec 2026/,
    );
    expect(sentences(during, before)[0]).toMatch(/no longer excused by an accepted risk\.$/);
  });

  it("is plain JSON of the evaluation's own shape", () => {
    const text = JSON.stringify(judge(accepted));
    expect(JSON.stringify(Evaluation.parse(JSON.parse(text)))).toBe(text);
  });
});

it("findings nearest to their limit read well", () => {
  const one = { ...low, params: { severity: "low", limit: "<= 5" } };
  expect(judge([findings("low", { open: 4 })], {}, [one]).nearest[0]?.sentence).toBe(
    "Title of low: required ≤ 5 open at or above low, observed 4 open, 1 under.",
  );
});

it("a finding that cannot be ranked is a HOLD that says what to do", () => {
  expect(judge([findings("unknown", { open: 2 })])).toMatchObject({
    verdict: "HOLD",
    next: "To release: Title of high: Rank them in the scanner, or triage them on the page Security. If this succeeds, the verdict becomes GO.",
  });
});

it("an untriaged count that leaves accepted risks out goes stale when the first of them ends", () => {
  const untriaged = { ...high, kind: "untriaged-findings", params: {}, freshnessHours: null };
  expect(judge(accepted, {}, [untriaged])).toMatchObject({
    verdict: "GO",
    validUntil: { at: until, sentence: expect.stringContaining("counts as untriaged again") },
  });
  expect(judge(accepted, { at: "2026-12-15T00:00:00.001Z" }, [untriaged]).criteria[0]?.state).toBe("stale");
});

it("an older scan of the right build speaks for its scanner alone", () => {
  const bandit = { tool: "Bandit", categories: ["code" as const] };
  const readings = [
    scanReading({ runNumber: 3, commit: "1111111", endedAt: "2026-11-20T11:00:00.000Z" }),
    scanReading({ runNumber: 2, endedAt: "2026-11-20T10:00:00.000Z", ...bandit }),
    scanReading({ runNumber: 1, endedAt: "2026-11-20T09:00:00.000Z" }),
  ];
  const tallies = readings.map(({ id }) => tally([], { readingId: id }));
  const ofBuild = { ...high, validFor: "build" as const };
  const ids = (some: typeof readings) =>
    judge([], { readings: some, findingTallies: tallies }, [ofBuild]).criteria[0]?.readingIds;
  expect(ids(readings)).toEqual(["reading-2", "reading-1"]);
  expect(ids(readings.slice(0, 2))).toEqual(["reading-3", "reading-2"]);
});
