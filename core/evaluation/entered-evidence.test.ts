import { describe, expect, it } from "vitest";
import { criterionKinds } from "@/core/criteria/registry";
import { item, planReading, recordReading } from "@/core/criteria/testing/plans";
import { container, snapshotReading } from "@/core/criteria/testing/snapshots";
import type { Reading } from "@/core/evidence/reading";
import type { Criterion } from "@/core/policy/policy";
import { evaluate } from "./evaluate";
import { criterion, givenKind, input, reading } from "./testing/given";

const anywhere = { scope: { scenario: null } };
const drill = criterion("drill", {
  ...anywhere,
  kind: "record-age",
  params: { type: "failover drill", within: "30 d" },
  freshnessHours: null,
});
const done = criterion("done", { ...anywhere, kind: "phase-done", params: { limit: ">= 90 %" } });

function resultOf(one: Criterion, readings: Reading[], at = "2026-11-20T12:00:00.000Z") {
  const [result] = evaluate(input([one], { readings, at })).criteria;
  return result;
}

describe("a record", () => {
  const held = recordReading({ endedAt: "2026-11-01T12:00:00.000Z" });

  it.each([
    ["as old as allowed still counts", "2026-12-01T12:00:00.000Z", "pass"],
    ["a moment older is stale", "2026-12-01T12:00:00.001Z", "stale"],
  ])("%s", (_name, at, state) => {
    expect(resultOf(drill, [held], at)?.state).toBe(state);
  });

  it("that is stale says until when it counted, and to repeat it", () => {
    const result = resultOf(drill, [held], "2026-12-02T12:00:00.000Z");
    expect(result?.sentence).toContain(
      "It counted until 1 Dec 2026, 12:00\u00a0UTC. Record #1 is then older than 30\u00a0d.",
    );
    expect(result?.action).toBe("Repeat it and record it (failover drill) on the page Records.");
    expect(result?.staleAt).toBe("2026-12-01T12:00:00.000Z");
  });

  it("past its own expiry is stale, whatever the policy allows", () => {
    const expired = recordReading({ endedAt: "2026-11-01T12:00:00.000Z", expiresAt: "2026-11-10" });
    expect(resultOf(drill, [expired])).toMatchObject({ state: "stale", staleAt: "2026-11-10T00:00:00.000Z" });
  });

  it("that failed fails however old", () => {
    const failed = recordReading({ endedAt: "2026-01-01T12:00:00.000Z", outcome: "failed" });
    expect(resultOf(drill, [failed])?.state).toBe("fail");
  });

  it("ends the verdict when it turns too old", () => {
    expect(evaluate(input([drill], { readings: [held] })).validUntil).toEqual({
      at: "2026-12-01T12:00:00.000Z",
      sentence: "Title of drill: Record #1 is then older than 30\u00a0d.",
    });
  });

  it("goes stale by the criterion's freshness where that is sooner", () => {
    const daily = { ...drill, freshnessHours: 24 };
    expect(resultOf(daily, [held])).toMatchObject({ state: "stale", staleAt: "2026-11-02T12:00:00.000Z" });
  });
});

describe("a checklist", () => {
  const plan = planReading([{ name: "Launch", items: [item("Rollback rehearsed", "done")] }], {
    endedAt: "2026-11-18T12:00:00.000Z",
  });

  it("is as old as its last change", () => {
    const result = resultOf(done, [plan]);
    expect(result).toMatchObject({ state: "stale", measuredAt: "2026-11-18T12:00:00.000Z" });
    expect(result?.action).toBe("Go through the checklist on the page Checklist and bring it up to date.");
  });

  it("and a record are of no build, and nothing is said of their commit", () => {
    for (const [one, evidence] of [
      [done, plan],
      [drill, recordReading({ endedAt: "2026-11-20T11:00:00.000Z" })],
    ] as const) {
      const result = resultOf({ ...one, validFor: "build", freshnessHours: null }, [evidence]);
      expect(result).toMatchObject({ state: "pass", notes: [] });
    }
  });

  it("is judged after the criteria that its items are linked to, wherever it stands in the policy", () => {
    const linked = planReading([{ name: "Launch", items: [item("Load test", "done", "p95")] }], {
      endedAt: "2026-11-20T11:00:00.000Z",
    });
    const kinds = [...criterionKinds, givenKind];
    const states = (found: "pass" | "thin") =>
      evaluate(input([done, criterion("p95")], { readings: [linked, reading("p95", found)] }), kinds).criteria.map(
        ({ state }) => state,
      );
    expect(states("pass")).toEqual(["pass", "pass"]);
    expect(states("thin")).toEqual(["fail", "thin"]);
  });
});

it("a snapshot that is too old asks for a new one", () => {
  const healthy = criterion("healthy", { ...anywhere, kind: "services-healthy" });
  const old = snapshotReading([container("api")], { endedAt: "2026-11-18T12:00:00.000Z" });
  expect(resultOf(healthy, [old])).toMatchObject({ state: "stale", action: "Take a new snapshot and upload it." });
});
