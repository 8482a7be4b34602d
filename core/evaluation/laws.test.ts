import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NoteCode } from "@/core/evidence/note";
import type { LoadReading } from "@/core/evidence/reading";
import { evaluate } from "./evaluate";
import type { Blocker, Evaluation, EvaluationInput, Verdict } from "./evaluation";
import { criterion, type GivenState, givenKind, input, now, reading, waiver } from "./testing/given";

const ids = ["a", "b", "c"] as const;
const states = ["fail", "none", "thin", "warn", "pass"] as const;
const rank: Record<Verdict, number> = { GO: 3, "CONDITIONAL GO": 2, HOLD: 1, "NO-GO": 0 };

const criteria = fc.tuple(
  ...ids.map((id) =>
    fc
      .record({
        weight: fc.constantFrom(0, 0.1, 1, 2.5),
        blocking: fc.boolean(),
        freshnessHours: fc.constantFrom(null, 12, 24),
        validFor: fc.constantFrom("time" as const, "build" as const),
      })
      .map((given) => criterion(id, given)),
  ),
);

type Fact = {
  id: string;
  state: GivenState;
  hoursAgo: number;
  commit: string | null | undefined;
  note: NoteCode | null;
};

const fact = (allowed: readonly GivenState[]) =>
  fc.record({
    id: fc.constantFrom(...ids),
    state: fc.constantFrom(...allowed),
    hoursAgo: fc.constantFrom(1, 2, 3, 4, 13, 20, 25, 30),
    commit: fc.constantFrom(undefined, undefined, undefined, null, "1111111"),
    note: fc.constantFrom(null, null, null, "time-assumed" as const, "partial" as const),
  });

/** Evidence that cannot carry a claim: thin, empty, or cut short. */
const weakFact = fc.oneof(
  fact(["thin", "none"]),
  fact(["pass", "warn"]).map((given) => ({ ...given, note: "partial" as const })),
);

function readingOf({ id, state, hoursAgo, commit, note }: Fact, index: number): LoadReading {
  const notes = note === null ? [] : [{ code: note, sentence: `Note ${note}.` }];
  return reading(id, state, { runNumber: index, hoursAgo, notes, ...(commit === undefined ? {} : { commit }) });
}

const waivers = fc.subarray([waiver("a"), waiver("b"), waiver("c"), waiver("a", { id: "past", until: "2026-11-01" })]);
const blockers = fc.subarray<Blocker>([
  { id: "1", title: "One", state: "verified" },
  { id: "2", title: "Two", state: "fixed" },
  { id: "3", title: "Three", state: "open" },
]);

const situation = fc
  .record({ criteria, facts: fc.array(fact(states), { maxLength: 10 }), waivers, blockers })
  .map(({ facts, ...rest }) => ({ ...rest, readings: facts.map(readingOf) }));

type Situation = {
  criteria: ReturnType<typeof criterion>[];
  readings: LoadReading[];
  waivers: EvaluationInput["waivers"];
  blockers: Blocker[];
};

function judge({ criteria: list, ...given }: Situation): Evaluation {
  return evaluate(input(list, given), [givenKind]);
}

/** Readiness that is not defined depends on the policy alone, so both sides have it or neither. */
const proven = ({ readiness }: Evaluation) => readiness?.provenPercent ?? -1;
const possible = ({ readiness }: Evaluation) => readiness?.possiblePercent ?? -1;

function holds<T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, law), { numRuns: 500, seed: 20261120 });
}

describe("laws of an evaluation", () => {
  it("with the times of evidence fixed, the order in which anything came in never matters, byte for byte", () => {
    const shuffled = situation.chain((given) =>
      fc.record({
        given: fc.constant(given),
        readings: fc.shuffledSubarray(given.readings, { minLength: given.readings.length }),
        waivers: fc.shuffledSubarray([...given.waivers], { minLength: given.waivers.length }),
        blockers: fc.shuffledSubarray(given.blockers, { minLength: given.blockers.length }),
      }),
    );
    holds(shuffled, ({ given, ...order }) => {
      expect(JSON.stringify(judge({ ...given, ...order }))).toBe(JSON.stringify(judge(given)));
    });
  });

  it("adding failing, thin or empty evidence never raises proven readiness", () => {
    holds(fc.tuple(situation, fc.oneof(fact(["fail"]), weakFact)), ([given, added]) => {
      const more = { ...given, readings: [...given.readings, readingOf(added, 99)] };
      expect(proven(judge(more))).toBeLessThanOrEqual(proven(judge(given)));
    });
  });

  it("adding weak evidence never raises possible readiness or improves the verdict", () => {
    holds(fc.tuple(situation, weakFact), ([given, added]) => {
      const before = judge(given);
      const after = judge({ ...given, readings: [...given.readings, readingOf(added, 99)] });
      expect(possible(after)).toBeLessThanOrEqual(possible(before));
      expect(rank[after.verdict]).toBeLessThanOrEqual(rank[before.verdict]);
    });
  });

  it("deleting all evidence of a criterion never raises proven readiness", () => {
    holds(fc.tuple(situation, fc.constantFrom(...ids)), ([given, id]) => {
      const fewer = { ...given, readings: given.readings.filter(({ scenario }) => scenario !== id) };
      expect(proven(judge(fewer))).toBeLessThanOrEqual(proven(judge(given)));
    });
  });

  it("deleting a run that no older one stands behind never raises proven readiness", () => {
    const withPick = situation
      .filter(({ readings }) => readings.length > 0)
      .chain((given) => fc.tuple(fc.constant(given), fc.nat(given.readings.length - 1)));
    holds(withPick, ([given, index]) => {
      const gone = given.readings[index];
      if (gone === undefined) return;
      const rest = given.readings.filter((other) => other !== gone);
      const older = rest.filter(({ scenario, endedAt }) => scenario === gone.scenario && endedAt <= gone.endedAt);
      if (older.length > 0) return;
      expect(proven(judge({ ...given, readings: rest }))).toBeLessThanOrEqual(proven(judge(given)));
    });
  });

  it("granting a waiver changes neither end of readiness nor a state, and never makes a GO", () => {
    holds(fc.tuple(situation, fc.constantFrom(...ids)), ([given, id]) => {
      const [before, after] = [
        judge(given),
        judge({ ...given, waivers: [...given.waivers, waiver(id, { id: "new" })] }),
      ];
      expect(after.readiness).toEqual(before.readiness);
      expect(after.criteria.map(({ state }) => state)).toEqual(before.criteria.map(({ state }) => state));
      if (after.verdict === "GO") expect(before.verdict).toBe("GO");
    });
  });

  it("time alone never raises proven readiness while no waiver is looked at", () => {
    holds(fc.tuple(situation, fc.integer({ min: 0, max: 100 })), ([given, hours]) => {
      const at = new Date(Date.parse(now) + hours * 3_600_000).toISOString();
      const later = evaluate(input(given.criteria, { ...given, at }), [givenKind]);
      expect(proven(later)).toBeLessThanOrEqual(proven(judge(given)));
    });
  });

  it("a verdict holds until its valid-until: nothing changes state before it", () => {
    holds(situation, (given) => {
      const { criteria: list, ...rest } = given;
      const before = judge(given);
      if (before.validUntil === null) return;
      const at = new Date(Date.parse(before.validUntil.at) - 1).toISOString();
      const last = evaluate(input(list, { ...rest, at }), [givenKind]);
      expect(last.verdict).toBe(before.verdict);
      expect(last.readiness).toEqual(before.readiness);
    });
  });

  it("proven is never above possible, and 100 is proven only when all that has weight passes", () => {
    holds(situation, (given) => {
      const { readiness, criteria: results } = judge(given);
      if (readiness === null) return;
      expect(readiness.provenPercent).toBeLessThanOrEqual(readiness.possiblePercent);
      const allPass = results.every(({ weight, state }) => weight === 0 || state === "pass");
      expect(readiness.provenPercent === 100).toBe(allPass);
    });
  });

  it("a withdrawn failing run lets the older pass count again: deleting evidence can raise readiness in this one way", () => {
    const [pass, fail] = [reading("a", "pass", { runNumber: 1, hoursAgo: 2 }), reading("a", "fail", { runNumber: 2 })];
    const given = { criteria: [criterion("a")], waivers: [], blockers: [] };
    expect(proven(judge({ ...given, readings: [pass, fail] }))).toBe(0);
    expect(proven(judge({ ...given, readings: [pass] }))).toBe(100);
  });

  it("withdrawing all evidence of a failing criterion raises what is possible, never what is proven", () => {
    const given = { criteria: [criterion("a")], waivers: [], blockers: [] };
    const [failing, empty] = [judge({ ...given, readings: [reading("a", "fail")] }), judge({ ...given, readings: [] })];
    expect([failing.readiness, failing.verdict]).toEqual([{ provenPercent: 0, possiblePercent: 0 }, "NO-GO"]);
    expect([empty.readiness, empty.verdict]).toEqual([{ provenPercent: 0, possiblePercent: 100 }, "HOLD"]);
  });
});
