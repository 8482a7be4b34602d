import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findings, scanReading, tally } from "@/core/criteria/testing/scans";
import type { FindingTally } from "@/core/evidence/finding-tally";
import type { ScanReading } from "@/core/evidence/reading";
import type { Criterion } from "@/core/policy/policy";
import { evaluate } from "./evaluate";
import type { Evaluation, EvaluationInput, Verdict } from "./evaluation";
import { criterion, input, now, releaseCommit, waiver } from "./testing/given";

const ids = ["a", "b", "c"] as const;
const rank: Record<Verdict, number> = { GO: 3, "CONDITIONAL GO": 2, HOLD: 1, "NO-GO": 0 };
const acceptedUntil = new Date(Date.parse(now) + 6 * 3_600_000).toISOString();

const asked = fc.constantFrom(
  { kind: "open-findings", params: { severity: "high" } },
  { kind: "open-findings", params: { severity: "high", limit: "<= 2", warn: "<= 1" } },
  { kind: "untriaged-findings", params: {} },
);
const criteria = fc.tuple(
  ...ids.map((id) =>
    fc
      .record({
        asked,
        weight: fc.constantFrom(0, 1, 2.5),
        blocking: fc.boolean(),
        freshnessHours: fc.constantFrom(null, 12, 24),
        validFor: fc.constantFrom("time" as const, "build" as const),
      })
      .map(({ asked: { kind, params }, ...given }) =>
        criterion(id, { ...given, kind, params, scope: { scenario: null, component: id } }),
      ),
  ),
);

type Fact = {
  id: string;
  tool: string;
  open: number;
  accepted: number;
  unknown: number;
  hoursAgo: number;
  commit: string | null;
  weakness: "partial" | "empty" | null;
};

const fact: fc.Arbitrary<Fact> = fc.record({
  id: fc.constantFrom(...ids),
  tool: fc.constantFrom("Trivy", "Trivy", "Grype"),
  open: fc.constantFrom(0, 0, 1, 2, 3),
  accepted: fc.constantFrom(0, 0, 0, 1),
  unknown: fc.constantFrom(0, 0, 0, 1),
  hoursAgo: fc.constantFrom(1, 2, 3, 4, 13, 25),
  commit: fc.constantFrom(releaseCommit, releaseCommit, null, "1111111"),
  weakness: fc.constantFrom(null, null, "partial" as const, "empty" as const),
});
const failing = fact.map((given) => ({ ...given, open: 3, accepted: 0, weakness: null }));
const weak = fc
  .tuple(fact, fc.constantFrom("partial" as const, "empty" as const))
  .map(([given, weakness]) => ({ ...given, weakness }));

type Scan = { reading: ScanReading; tally: FindingTally };

function scanOf({ id, tool, open, accepted, unknown, hoursAgo, commit, weakness }: Fact, runNumber: number): Scan {
  const endedAt = new Date(Date.parse(now) - hoursAgo * 3_600_000).toISOString();
  const notes = weakness === "partial" ? [{ code: "partial" as const, sentence: "It was cut short." }] : [];
  const reading = scanReading({
    runNumber,
    tool,
    component: id,
    endedAt,
    commit,
    notes,
    scanned: weakness !== "empty",
  });
  const firstAcceptance = accepted > 0 ? { at: acceptedUntil, by: "Ines", reason: "Not reachable" } : null;
  const groups = [findings("high", { open, accepted, firstAcceptance }), findings("unknown", { open: unknown })];
  return { reading, tally: tally(groups, { readingId: reading.id }) };
}

const situation = fc
  .record({
    criteria,
    facts: fc.array(fact, { maxLength: 10 }),
    waivers: fc.subarray([waiver("a"), waiver("b")]),
  })
  .map(({ facts, ...rest }) => ({ ...rest, scans: facts.map(scanOf) }));

type Situation = { criteria: Criterion[]; scans: Scan[]; waivers: EvaluationInput["waivers"] };

function judge({ criteria: list, scans, waivers }: Situation, at = now): Evaluation {
  const readings = scans.map(({ reading }) => reading);
  return evaluate(input(list, { readings, findingTallies: scans.map((scan) => scan.tally), waivers, at }));
}

const adding = (given: Situation, added: Fact) => judge({ ...given, scans: [...given.scans, scanOf(added, 99)] });
function withoutWarning(one: Criterion): Criterion {
  const { warn: _, ...params } = one.params;
  return { ...one, params };
}

const proven = ({ readiness }: Evaluation) => readiness?.provenPercent ?? -1;
const possible = ({ readiness }: Evaluation) => readiness?.possiblePercent ?? -1;

function holds<T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, law), { numRuns: 300, seed: 20261120 });
}

describe("laws of an evaluation of scans", () => {
  it("the order in which scans and tallies came in never matters, byte for byte", () => {
    const shuffled = situation.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given.scans, { minLength: given.scans.length })),
    );
    holds(shuffled, ([given, scans]) => {
      expect(JSON.stringify(judge({ ...given, scans }))).toBe(JSON.stringify(judge(given)));
    });
  });

  it("adding a scan that fails, is empty or was cut short never raises proven readiness", () => {
    holds(fc.tuple(situation, fc.oneof(failing, weak)), ([given, added]) => {
      expect(proven(adding(given, added))).toBeLessThanOrEqual(proven(judge(given)));
    });
  });

  it("adding a scan that is empty or was cut short never improves the verdict", () => {
    holds(fc.tuple(situation, weak), ([given, added]) => {
      expect(rank[adding(given, added).verdict]).toBeLessThanOrEqual(rank[judge(given).verdict]);
    });
  });

  // Another scanner's weak scan makes a warning thin, and thin is what more evidence might still lift.
  it("nor does it raise possible readiness, where no warning line is drawn", () => {
    const unwarned = situation.map((given) => ({ ...given, criteria: given.criteria.map(withoutWarning) }));
    holds(fc.tuple(unwarned, weak), ([given, added]) => {
      expect(possible(adding(given, added))).toBeLessThanOrEqual(possible(judge(given)));
    });
  });

  it("deleting all scans of a criterion never raises proven readiness", () => {
    holds(fc.tuple(situation, fc.constantFrom(...ids)), ([given, id]) => {
      const scans = given.scans.filter(({ reading }) => reading.component !== id);
      expect(proven(judge({ ...given, scans }))).toBeLessThanOrEqual(proven(judge(given)));
    });
  });

  it("granting a waiver changes neither readiness nor a state", () => {
    holds(fc.tuple(situation, fc.constantFrom(...ids)), ([given, id]) => {
      const after = judge({ ...given, waivers: [...given.waivers, waiver(id, { id: "new" })] });
      expect(after.readiness).toEqual(judge(given).readiness);
    });
  });

  it("accepting a risk on what would fail never raises readiness, and never makes a GO", () => {
    holds(fc.tuple(situation, fact), ([given, added]) => {
      const list = given.criteria.map((one) => ({ ...one, kind: "open-findings", params: { severity: "high" } }));
      const open = adding({ ...given, criteria: list }, { ...added, open: 1, accepted: 0 });
      const taken = adding({ ...given, criteria: list }, { ...added, open: 0, accepted: 1 });
      expect(taken.readiness).toEqual(open.readiness);
      if (taken.verdict === "GO") expect(open.verdict).toBe("GO");
    });
  });

  it("time alone never raises proven readiness", () => {
    holds(fc.tuple(situation, fc.integer({ min: 0, max: 100 })), ([given, hours]) => {
      const at = new Date(Date.parse(now) + hours * 3_600_000).toISOString();
      expect(proven(judge(given, at))).toBeLessThanOrEqual(proven(judge(given)));
    });
  });

  it("a verdict holds until its valid-until: nothing changes state before it", () => {
    holds(situation, (given) => {
      const before = judge(given);
      if (before.validUntil === null) return;
      const last = judge(given, new Date(Date.parse(before.validUntil.at) - 1).toISOString());
      expect([last.verdict, last.readiness]).toEqual([before.verdict, before.readiness]);
    });
  });
});
