import { describe, expect, it } from "vitest";
import { loadReading, testsReading } from "@/core/criteria/testing/readings";
import { defaultPolicy } from "@/core/policy/default-policy";
import { parsePolicy } from "@/core/policy/parse-policy";
import { loadEvidence, slice } from "@/core/runs/testing/load-evidence";
import { evaluate } from "./evaluate";
import { type Blocker, Evaluation, type EvaluationInput, type Verdict } from "./evaluation";
import { criterion, givenKind, input, reading, releaseCommit, waiver } from "./testing/given";

const judge = (given: EvaluationInput) => evaluate(given, [givenKind]);
const blocker = (id: string, state: Blocker["state"]): Blocker => ({ id, title: `Blocker ${id}`, state });

describe("an evaluation never says GO of nothing", () => {
  it.each<[string, EvaluationInput]>([
    ["no policy", input(null, { readings: [reading("a", "pass")] })],
    ["an empty policy", input([])],
    [
      "a policy of advisory criteria that pass",
      input([criterion("a", { blocking: false })], { readings: [reading("a", "pass")] }),
    ],
    ["a blocking pass without weight", input([criterion("a", { weight: 0 })], { readings: [reading("a", "pass")] })],
    ["no evidence", input([criterion("a")])],
    [
      "every blocking criterion waived",
      input([criterion("a")], { readings: [reading("a", "fail")], waivers: [waiver("a")] }),
    ],
  ])("%s is a HOLD with a reason and a step", (_name, given) => {
    const evaluation = judge(given);
    expect(evaluation.verdict).toBe("HOLD");
    expect(evaluation.answer).not.toBe("");
    expect(evaluation.next).not.toBe("");
    expect(evaluation.reasons[0]?.state).toMatch(/policy|none|waived/);
  });
});

describe("the sentences beside a verdict", () => {
  const two = [criterion("a"), criterion("b")];
  it.each<[string, EvaluationInput, Verdict, string, string]>([
    [
      "GO",
      input(two, { readings: [reading("a", "pass"), reading("b", "pass")] }),
      "GO",
      "All 2 criteria pass, and their evidence can carry them.",
      "It holds until 21 Nov 2026, 11:00\u00a0UTC if nothing new arrives. The evidence for Title of a then counts as stale.",
    ],
    [
      "CONDITIONAL GO",
      input([...two, criterion("c", { blocking: false })], {
        readings: [reading("a", "warn"), reading("b", "fail")],
        waivers: [waiver("b")],
      }),
      "CONDITIONAL GO",
      "No blocking criterion fails or is undecided without a waiver. What stands against an unconditional go: Title of a is past its warning line, Title of c (advisory) has no evidence and Title of b is waived.",
      "For GO: Title of a: Nothing to do. Title of b: Nothing to do. One more step stands under the reasons. If all of them succeed, the verdict becomes GO.",
    ],
    [
      "HOLD",
      input(two, { readings: [reading("a", "pass")] }),
      "HOLD",
      "Nothing measured fails its requirement. One of 2 blocking criteria cannot be decided: Title of b has no evidence.",
      "To release: Title of b: Upload a run. If this succeeds, the verdict becomes GO.",
    ],
    [
      "NO-GO",
      input(two, { readings: [reading("a", "fail")], blockers: [blocker("x", "open")] }),
      "NO-GO",
      "One of 2 blocking criteria fails: Title of a. One blocker stops the launch: Blocker x. One of 2 blocking criteria cannot be decided: Title of b has no evidence.",
      "To release: Blocker x: fix it, and verify the fix. Title of a: Nothing to do. One more step stands under the reasons. If all of them succeed, the verdict becomes GO.",
    ],
    [
      "a fixed blocker",
      input(two, { readings: [reading("a", "pass"), reading("b", "pass")], blockers: [blocker("x", "fixed")] }),
      "HOLD",
      "Nothing measured fails its requirement. One blocker is fixed but not verified: Blocker x.",
      "To release: Blocker x: verify the fix. If this succeeds, the verdict becomes GO.",
    ],
    [
      "all waived",
      input(two, { waivers: [waiver("a"), waiver("b")] }),
      "HOLD",
      "Nothing measured fails its requirement. Every blocking criterion is waived, so nothing shows that the release meets its requirements.",
      "To release: Title of a: Upload a run. Title of b: Upload a run. If all of them succeed, the verdict becomes GO.",
    ],
  ])("%s", (_name, given, verdict, answer, next) => {
    expect(judge(given)).toMatchObject({ verdict, answer, next });
  });
});

it("reasons stand in the order of the page, blockers first and blocking before advisory", () => {
  const ids = ["pass", "thin", "warn", "none", "stale", "fail"] as const;
  const criteria = ids.flatMap((id) => [
    criterion(`advisory-${id}`, { blocking: false }),
    criterion(id),
    criterion(`waived-${id}`),
  ]);
  const readings = criteria.map(({ id }, index) => {
    const state = ids.find((candidate) => id.endsWith(candidate)) ?? "none";
    return reading(id, state === "stale" ? "pass" : state, { runNumber: index, hoursAgo: state === "stale" ? 48 : 1 });
  });
  const waivers = ids.map((id) => waiver(`waived-${id}`));
  const blockers = [blocker("y", "fixed"), blocker("z", "verified"), blocker("x", "open")];
  const { reasons } = judge(input(criteria, { readings, waivers, blockers }));
  expect(reasons.map(({ state, criterionId, subject }) => `${state} ${criterionId ?? subject}`)).toEqual([
    "blocker Blocker x",
    "fail fail",
    "fail advisory-fail",
    "blocker Blocker y",
    "none none",
    "none advisory-none",
    "stale stale",
    "stale advisory-stale",
    "thin thin",
    "thin advisory-thin",
    "warn warn",
    "warn waived-warn",
    "warn advisory-warn",
    "waived waived-thin",
    "waived waived-none",
    "waived waived-stale",
    "waived waived-fail",
  ]);
});

it("a note on a pass is a reason of its own, said once however many criteria it stands beside", () => {
  const notes = [
    { code: "time-assumed" as const, sentence: "The time is the upload's." },
    { code: "reused" as const, sentence: "Also evidence elsewhere." },
  ];
  const criteria = [criterion("a", { scope: { scenario: null } }), criterion("b", { scope: { scenario: null } })];
  const { reasons, verdict } = judge(input(criteria, { readings: [reading("a", "pass", { notes })] }));
  expect(verdict).toBe("GO");
  expect(reasons.map(({ state, criterionId, sentence }) => [state, criterionId, sentence])).toEqual([
    ["note", "a", "Also evidence elsewhere."],
  ]);
});

it("the criteria nearest to their limit are passes, nearest first, at most three", () => {
  const values: [string, number][] = [
    ["a", 20],
    ["b", 99],
    ["c", 60],
    ["d", 80],
  ];
  const readings = values.map(([id, value], index) => reading(id, "pass", { value, runNumber: index }));
  const criteria = [...values.map(([id]) => criterion(id)), criterion("warned")];
  const { nearest } = judge(
    input(criteria, { readings: [...readings, reading("warned", "warn", { value: 99, runNumber: 9 })] }),
  );
  expect(nearest.map(({ criterionId }) => criterionId)).toEqual(["b", "d", "c"]);
  expect(nearest[0]?.sentence).toBe("Title of b: required < 100, observed 99, 1 under.");
});

describe("until when a verdict holds", () => {
  it("is the first of evidence that goes stale and waivers that end", () => {
    const criteria = [criterion("a"), criterion("b", { freshnessHours: 5 }), criterion("c")];
    const readings = [
      reading("a", "pass"),
      reading("b", "warn", { runNumber: 2 }),
      reading("c", "fail", { runNumber: 3 }),
    ];
    const evaluation = judge(input(criteria, { readings, waivers: [waiver("c")] }));
    expect(evaluation.validUntil?.at).toBe("2026-11-20T16:00:00.000Z");
    const sooner = judge(input(criteria, { readings, waivers: [waiver("c", { until: "2026-11-20T13:00:00.000Z" })] }));
    expect(sooner.validUntil).toMatchObject({
      at: "2026-11-20T13:00:00.000Z",
      sentence: expect.stringContaining("waiver"),
    });
  });

  it("is open where nothing expires: a failure does not get better by age", () => {
    expect(judge(input([criterion("a")], { readings: [reading("a", "fail")] })).validUntil).toBeNull();
  });
});

it("an evaluation is plain JSON of its own shape and comes out the same when it is made again", () => {
  const criteria = [criterion("a"), criterion("b", { kind: "vibes" }), criterion("c")];
  const given = input(criteria, {
    readings: [reading("a", "pass")],
    waivers: [waiver("c")],
    blockers: [blocker("x", "fixed")],
  });
  const text = JSON.stringify(judge(given));
  expect(JSON.stringify(judge(JSON.parse(JSON.stringify(given))))).toBe(text);
  expect(JSON.stringify(Evaluation.parse(JSON.parse(text)))).toBe(text);
});

describe("the default policy with real kinds", () => {
  const parsed = parsePolicy(defaultPolicy);
  const policy = parsed.ok ? parsed.policy : null;
  const endedAt = "2026-11-20T10:00:00.000Z";
  const latency = { count: 5000, median: 80, max: 700, percentiles: { 90: 110, 95: 120, 99: 300 } };
  const overall = slice({ requests: 5000, failed: 1, latency });
  const thresholds = loadEvidence().thresholds;
  const load = loadReading(loadEvidence({ overall, thresholds }), { endedAt, commit: releaseCommit, runNumber: 1 });
  const tests = testsReading({ passed: 231 }, { endedAt, commit: releaseCommit, runNumber: 2 });

  it("is a HOLD without evidence and conditional with load and tests that pass", () => {
    expect(evaluate(input([], { policy }))).toMatchObject({
      verdict: "HOLD",
      readiness: { provenPercent: 0, possiblePercent: 100 },
    });
    const evaluation = evaluate(input([], { policy, readings: [load, tests] }));
    const states = Object.fromEntries(evaluation.criteria.map(({ id, state }) => [id, state]));
    expect(states).toMatchObject({
      "p95-load": "pass",
      "error-rate-load": "pass",
      "thresholds-load": "none",
      "tests-none-failing": "pass",
    });
    expect(evaluation.verdict).toBe("CONDITIONAL GO");
  });

  it("is a NO-GO with a failing test, whatever else passes", () => {
    const failing = testsReading({ passed: 230, failed: 1 }, { endedAt, commit: releaseCommit, runNumber: 3 });
    expect(evaluate(input([], { policy, readings: [load, failing] })).verdict).toBe("NO-GO");
  });
});
