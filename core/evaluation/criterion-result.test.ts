import { describe, expect, it } from "vitest";
import type { CriterionState } from "@/core/criteria/judgement";
import type { NoteCode } from "@/core/evidence/note";
import { makesThin } from "@/core/evidence/note";
import type { Reading } from "@/core/evidence/reading";
import type { Criterion } from "@/core/policy/policy";
import { criterionResult } from "./criterion-result";
import type { EvaluationInput } from "./evaluation";
import { newestFirst } from "./newest-first";
import { criterion, givenKind, input, now, reading, waiver } from "./testing/given";

function resultFor(one: Criterion, readings: Reading[], given: Partial<EvaluationInput> = {}) {
  const context = { confidence: 0.95, readings: newestFirst(readings), kinds: [givenKind], criterionStates: new Map() };
  return criterionResult(one, { ...context, input: input([one], { readings, ...given }) });
}

const otherCommit = "1111111222222233333334444444555555566666";
const partial = [{ code: "partial", sentence: "The run was cut short." }] satisfies Reading["notes"];

describe("freshness", () => {
  const day = criterion("a", { freshnessHours: 24 });
  it.each<[string, Parameters<typeof reading>[1], number, CriterionState]>([
    ["a pass one day old still counts for one day", "pass", 24, "pass"],
    ["a pass a moment older is stale", "pass", 24 + 1 / 3_600_000, "stale"],
    ["a warning that is too old is stale", "warn", 25, "stale"],
    ["thin evidence that is too old is stale", "thin", 25, "stale"],
    ["a failing value fails however old it is", "fail", 25, "fail"],
    ["a run that says nothing is no evidence however old it is", "none", 25, "none"],
  ])("%s", (_name, given, hoursAgo, state) => {
    expect(resultFor(day, [reading("a", given, { hoursAgo })]).state).toBe(state);
  });

  it("says when it was measured, until when it counts, and what to do", () => {
    const result = resultFor(day, [reading("a", "pass", { hoursAgo: 48 })]);
    expect(result).toMatchObject({ measuredAt: "2026-11-18T12:00:00.000Z", staleAt: "2026-11-19T12:00:00.000Z" });
    expect(result.sentence).toContain("It was measured on 18 Nov 2026, 12:00\u00a0UTC and counts for 1\u00a0d.");
    expect(result.action).toBe("Run the a scenario again and upload the result.");
  });

  it("without a freshness nothing goes stale by age", () => {
    const result = resultFor(criterion("a", { freshnessHours: null }), [reading("a", "pass", { hoursAgo: 9000 })]);
    expect(result).toMatchObject({ state: "pass", staleAt: null });
  });
});

describe("builds", () => {
  it.each<[string, Criterion["validFor"], string | null, string | null, CriterionState, NoteCode | null]>([
    ["the release's commit", "build", otherCommit, otherCommit, "pass", null],
    ["an abbreviation of it", "build", "1111111", otherCommit, "pass", null],
    ["another commit, valid for a build", "build", "2222222", otherCommit, "stale", "other-build"],
    ["another commit, valid for a time", "time", "2222222", otherCommit, "pass", "other-build"],
    ["a commit that is not known", "build", null, otherCommit, "pass", "build-unknown"],
    ["a release without a commit", "build", "2222222", null, "pass", "build-unknown"],
  ])("%s", (_name, validFor, commit, releaseCommit, state, note) => {
    const release = { commit: releaseCommit, environment: null };
    const result = resultFor(criterion("a", { validFor }), [reading("a", "pass", { commit })], { release });
    expect(result.state).toBe(state);
    expect(result.notes.map(({ code }) => code)).toEqual(note === null ? [] : [note]);
  });

  it("a failing value from another build still fails", () => {
    const result = resultFor(criterion("a", { validFor: "build" }), [reading("a", "fail", { commit: otherCommit })]);
    expect(result).toMatchObject({ state: "fail", notes: [{ code: "other-build" }] });
  });

  it("valid for a branch, evidence of any build of the named branch counts", () => {
    const one = criterion("a", { validFor: "branch", scope: { branch: "main" } });
    expect(resultFor(one, [reading("a", "pass", { branch: "main", commit: otherCommit })]).state).toBe("pass");
    expect(resultFor(one, [reading("a", "pass", { branch: "next" })]).state).toBe("none");
  });
});

describe("which evidence counts", () => {
  const own = (state: Parameters<typeof reading>[1], runNumber: number, given: object = {}) =>
    reading("a", state, { runNumber, hoursAgo: 10 - runNumber, ...given });
  const build = criterion("a", { validFor: "build" });

  it.each<[string, Reading[], CriterionState, number | null]>([
    ["the newest pass over an older failure", [own("fail", 1), own("pass", 2)], "pass", 2],
    ["the newest failure over an older pass", [own("pass", 1), own("fail", 2)], "fail", 2],
    ["an older pass under a newer thin run", [own("pass", 1), own("thin", 2)], "pass", 1],
    ["an older failure under a newer thin run", [own("fail", 1), own("thin", 2)], "fail", 1],
    ["an older pass under a newer run that says nothing", [own("pass", 1), own("none", 2)], "pass", 1],
    ["an older pass under a newer partial one", [own("pass", 1), own("pass", 2, { notes: partial })], "pass", 1],
    ["a partial pass alone is thin", [own("pass", 2, { notes: partial })], "thin", 2],
    [
      "an older pass of this build under a newer one of another",
      [own("pass", 1), own("pass", 2, { commit: otherCommit })],
      "pass",
      1,
    ],
    ["a newer failure of another build", [own("pass", 1), own("fail", 2, { commit: otherCommit })], "fail", 2],
    [
      "this build past a newer pass and an older failure of another",
      [own("pass", 1), own("fail", 2, { commit: otherCommit }), own("pass", 3, { commit: otherCommit })],
      "pass",
      1,
    ],
    [
      "another build, when this one has only a thin run",
      [own("thin", 1), own("pass", 2, { commit: otherCommit })],
      "stale",
      2,
    ],
    ["nothing", [], "none", null],
  ])("%s", (_name, readings, state, runNumber) => {
    const result = resultFor(build, readings);
    expect(result.state).toBe(state);
    expect(result.readingIds).toEqual(runNumber === null ? [] : [`reading-${runNumber}`]);
  });
});

it("however long and mixed its history, a criterion is judged at most 21 times", () => {
  const readings = Array.from({ length: 500 }, (_, index) =>
    reading("a", index % 2 === 0 ? "pass" : "thin", {
      runNumber: index,
      hoursAgo: 1 + index / 1000,
      ...(index % 2 === 0 ? { commit: otherCommit } : {}),
    }),
  );
  let judged = 0;
  const counting = {
    ...givenKind,
    judge: (...given: Parameters<typeof givenKind.judge>) => {
      judged += 1;
      return givenKind.judge(...given);
    },
  };
  const one = criterion("a", { validFor: "build" });
  const result = criterionResult(one, {
    confidence: 0.95,
    readings,
    criterionStates: new Map(),
    kinds: [counting],
    input: input([one], { readings }),
  });
  expect(result.state).toBe("stale");
  expect(judged).toBe(21);
});

describe("integrity notes", () => {
  const codes: NoteCode[] = ["partial", "mostly-limited", "impossible", "time-assumed", "reused", "reconstructed"];
  it.each(codes)(
    "a reading's note %s is shown, and turns a pass or a warning thin only if it is one that does",
    (code) => {
      const notes = [{ code, sentence: "Something is to be said." }];
      for (const state of ["pass", "warn", "fail"] as const) {
        const result = resultFor(criterion("a"), [reading("a", state, { notes })]);
        expect(result.state).toBe(makesThin(code) && state !== "fail" ? "thin" : state);
        expect(result.notes).toEqual(notes);
      }
    },
  );
});

describe("waivers", () => {
  it.each<[string, Parameters<typeof reading>[1], string, boolean]>([
    ["lies over a failure", "fail", "2026-12-15", true],
    ["lies over missing evidence", "none", "2026-12-15", true],
    ["lies over thin evidence", "thin", "2026-12-15", true],
    ["does not lie over a warning", "warn", "2026-12-15", false],
    ["does not lie over a pass", "pass", "2026-12-15", false],
    ["is in force a moment before its date", "fail", "2026-11-20T12:00:00.001Z", true],
    ["is void on its date", "fail", now, false],
    ["is void on the day it names", "fail", "2026-11-20", false],
    ["is void when its date cannot be read", "fail", "soon", false],
  ])("a waiver %s", (_name, state, until, inForce) => {
    const result = resultFor(criterion("a"), [reading("a", state)], { waivers: [waiver("a", { until })] });
    expect(result.waiver !== null).toBe(inForce);
    expect(result.state).toBe(state);
  });

  it("a waiver lies over stale evidence, and a waiver of another criterion does not", () => {
    const old = [reading("a", "pass", { hoursAgo: 48 })];
    expect(resultFor(criterion("a"), old, { waivers: [waiver("a")] })).toMatchObject({
      state: "stale",
      waiver: { id: "waiver-a" },
    });
    expect(resultFor(criterion("a"), old, { waivers: [waiver("b")] }).waiver).toBeNull();
  });

  it("of two the one that lasts longest is shown, in whatever order they come", () => {
    const waivers = [waiver("a", { id: "x", until: "2026-12-01" }), waiver("a", { id: "y", until: "2026-12-02" })];
    for (const order of [waivers, waivers.toReversed()]) {
      expect(resultFor(criterion("a"), [reading("a", "fail")], { waivers: order }).waiver?.id).toBe("y");
    }
  });
});

describe("a criterion that cannot be judged is no evidence and says what to mend", () => {
  it.each<[string, Partial<Criterion>, RegExp]>([
    ["an unknown kind", { kind: "vibes" }, /names the kind vibes, which is not known/],
    ["parameters that its kind does not take", { params: { limit: "< 1" } }, /keys for given cannot be read/],
    ["a branch that is not named", { validFor: "branch" }, /names no branch/],
  ])("%s", (_name, given, sentence) => {
    const result = resultFor(criterion("a", given), [reading("a", "pass")]);
    expect(result).toMatchObject({ state: "none", action: "Mend this criterion in the policy.", readingIds: [] });
    expect(result.sentence).toMatch(sentence);
  });

  it("a kind that names no run for its pass is not believed", () => {
    const careless = {
      ...givenKind,
      judge: () => ({ ...givenKind.absent({}, { scenario: null, suites: [], tool: null }), state: "pass" as const }),
    };
    const one = criterion("a");
    const readings = [reading("a", "pass")];
    const context = {
      confidence: 0.95,
      readings,
      kinds: [careless],
      criterionStates: new Map(),
      input: input([one], { readings }),
    };
    expect(criterionResult(one, context).state).toBe("none");
  });
});
