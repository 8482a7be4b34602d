import { describe, expect, it } from "vitest";
import type { CriterionState } from "@/core/criteria/judgement";
import type { Blocker, Verdict } from "./evaluation";
import { type VerdictFacts, verdictOf } from "./verdict";

type Facts = VerdictFacts["criteria"][number];

const states: CriterionState[] = ["fail", "none", "stale", "thin", "warn", "pass"];
const blockerStates: Blocker["state"][] = ["open", "being fixed", "fixed", "verified"];
const blockerSets: Pick<Blocker, "state">[][] = [[], ...blockerStates.map((state) => [{ state }])];

/** Every criterion there can be: a waiver lies only on fail, none, stale and thin. */
const every: Facts[] = states.flatMap((state) =>
  [true, false].flatMap((blocking) =>
    [1, 0].flatMap((weight) =>
      (state === "pass" || state === "warn" ? [false] : [false, true]).map((waived) => ({
        state,
        blocking,
        weight,
        waived,
      })),
    ),
  ),
);

/** The five rules as they are written, one by one. */
function oracle(criteria: readonly Facts[], blockers: readonly Pick<Blocker, "state">[]): Verdict {
  let blockingWithWeight = 0;
  let blockingFails = 0;
  let blockingOpen = 0;
  let blockingCount = 0;
  let blockingWaived = 0;
  let reservations = 0;
  for (const { state, blocking, weight, waived } of criteria) {
    if (state !== "pass") reservations += 1;
    if (waived) reservations += 1;
    if (!blocking) continue;
    blockingCount += 1;
    if (weight > 0) blockingWithWeight += 1;
    if (waived) blockingWaived += 1;
    else if (state === "fail") blockingFails += 1;
    else if (state === "none" || state === "stale" || state === "thin") blockingOpen += 1;
  }
  const stopped =
    blockers.some(({ state }) => state === "open") || blockers.some(({ state }) => state === "being fixed");
  const unverified = blockers.some(({ state }) => state === "fixed");
  if (blockingWithWeight === 0) return "HOLD";
  if (blockingFails > 0 || stopped) return "NO-GO";
  if (blockingOpen > 0 || unverified || blockingWaived === blockingCount) return "HOLD";
  return reservations > 0 ? "CONDITIONAL GO" : "GO";
}

function combinations(size: number): Facts[][] {
  if (size === 0) return [[]];
  return combinations(size - 1).flatMap((rest) => every.map((facts) => [...rest, facts]));
}

describe("every combination of states is judged by the five rules", () => {
  it.each([1, 2, 3])(
    "with %i criteria, blocking or advisory, weighted or not, waived or not, under every blocker",
    (size) => {
      const wrong: unknown[] = [];
      for (const criteria of combinations(size)) {
        for (const blockers of blockerSets) {
          const verdict = verdictOf({ hasPolicy: true, criteria, blockers, conditions: 0 });
          if (verdict !== oracle(criteria, blockers)) wrong.push({ criteria, blockers, verdict });
        }
      }
      expect(wrong).toEqual([]);
    },
  );
});

describe("moving a state towards fail", () => {
  const worsening: CriterionState[] = ["pass", "warn", "thin", "stale", "none", "fail"];
  const rank: Record<Verdict, number> = { GO: 3, "CONDITIONAL GO": 2, HOLD: 1, "NO-GO": 0 };
  const slots = [true, false].flatMap((blocking) =>
    [1, 0].flatMap((weight) => [true, false].map((isWaived) => ({ blocking, weight, isWaived }))),
  );

  // The waiver stays on file while the state moves; it is in force where it may lie.
  function facts(slot: (typeof slots)[number], state: CriterionState): Facts {
    const waived = slot.isWaived && state !== "pass" && state !== "warn";
    return { state, blocking: slot.blocking, weight: slot.weight, waived };
  }

  it("never improves the verdict, whatever the other two criteria, blockers and waivers on file", () => {
    const improved: unknown[] = [];
    const others = combinations(2);
    for (const slot of slots) {
      for (const [index, better] of worsening.entries()) {
        const worse = worsening[index + 1];
        if (worse === undefined) continue;
        for (const other of others) {
          for (const blockers of blockerSets) {
            const verdict = (state: CriterionState) =>
              verdictOf({ hasPolicy: true, criteria: [facts(slot, state), ...other], blockers, conditions: 0 });
            if (rank[verdict(worse)] > rank[verdict(better)]) improved.push({ slot, better, worse, other, blockers });
          }
        }
      }
    }
    expect(improved).toEqual([]);
  });
});

describe("at the edges of the rules", () => {
  const pass: Facts = { state: "pass", blocking: true, weight: 1, waived: false };
  const fail: Facts = { ...pass, state: "fail" };
  const waived: Facts = { ...fail, waived: true };
  const base: VerdictFacts = { hasPolicy: true, criteria: [pass], blockers: [], conditions: 0 };

  it.each<[string, Partial<VerdictFacts>, Verdict]>([
    ["one blocking pass is a go", {}, "GO"],
    ["no policy is a hold, even under an open blocker", { hasPolicy: false, blockers: [{ state: "open" }] }, "HOLD"],
    ["an empty policy is a hold", { criteria: [] }, "HOLD"],
    ["a policy of advisory criteria is a hold", { criteria: [{ ...pass, blocking: false }] }, "HOLD"],
    ["a failing blocking criterion without weight alone is a hold", { criteria: [{ ...fail, weight: 0 }] }, "HOLD"],
    [
      "a failing blocking criterion without weight beside one with weight is a no-go",
      { criteria: [pass, { ...fail, weight: 0 }] },
      "NO-GO",
    ],
    ["all blocking criteria waived is a hold", { criteria: [waived, waived, { ...pass, blocking: false }] }, "HOLD"],
    ["one of two waived is conditional", { criteria: [pass, waived] }, "CONDITIONAL GO"],
    ["an advisory failure is conditional", { criteria: [pass, { ...fail, blocking: false }] }, "CONDITIONAL GO"],
    ["a warning is conditional", { criteria: [{ ...pass, state: "warn" }] }, "CONDITIONAL GO"],
    ["a condition of the decision is conditional", { conditions: 1 }, "CONDITIONAL GO"],
    ["a failure outweighs what is undecided", { criteria: [fail, { ...pass, state: "none" }] }, "NO-GO"],
    ["a blocker being fixed is a no-go", { blockers: [{ state: "being fixed" }] }, "NO-GO"],
    ["a blocker that is fixed is a hold until it is verified", { blockers: [{ state: "fixed" }] }, "HOLD"],
    ["a verified blocker is nothing", { blockers: [{ state: "verified" }] }, "GO"],
  ])("%s", (_name, facts, verdict) => {
    expect(verdictOf({ ...base, ...facts })).toBe(verdict);
  });
});
