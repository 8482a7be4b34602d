import { expect, test } from "vitest";
import type { LoadEvidence } from "@/core/evidence/load";
import { figure, loadEvidence, slice } from "@/core/runs/testing/load-evidence";
import { loadReading, plain } from "./testing/readings";
import { judge, k6Load } from "./testing/real-runs";
import { throughput } from "./throughput";

const run = (perSecond: number | null, parts: Partial<LoadEvidence> = {}) => {
  const requestsPerSecond = perSecond === null ? null : figure(perSecond);
  return loadReading(loadEvidence({ overall: { ...slice({ requests: 500 }), requestsPerSecond }, ...parts }));
};

test.each([
  [">= 50 req/s", run(50), "pass", "50 req/s", "at the limit"],
  [">= 50 /s", run(49.99), "fail", "49.99 req/s", "0.01 req/s under"],
  ["> 50 req/s", run(50), "fail", "50 req/s", "at the limit"],
  [">= 50 req/s", run(null, { durationSeconds: figure(10) }), "pass", "50 req/s", "at the limit"],
  [">= 50 req/s", run(null), "none", "", "not in the file"],
])("under %s", (limit, reading, state, observed, margin) => {
  const judgement = judge(throughput, { limit }, [reading]);
  expect({ state: judgement.state, observed: plain(judgement.observed), margin: plain(judgement.margin) }).toEqual({
    state,
    observed,
    margin,
  });
});

test("a rate that the file does not list says what it follows from", () => {
  expect(judge(throughput, { limit: ">= 5 req/s" }, [run(null, { durationSeconds: figure(10) })])).toMatchObject({
    sample: "500 requests",
    observations: [{ label: "Requests per second", at: { kind: "derived", from: "requests ÷ duration" } }],
  });
});

test.each([
  ["fixed users", { users: figure(10) }, ["closed-loop"]],
  ["a rate that the generator could not keep", { users: figure(10), droppedIterations: figure(3) }, ["closed-loop"]],
  ["a rate that the generator kept", { users: figure(10), droppedIterations: figure(0) }, []],
  ["no users told", {}, []],
])("the throughput of %s is noted as such, and passes", (_case, parts, codes) => {
  const judgement = judge(throughput, { limit: ">= 50 req/s" }, [run(60, parts)]);
  expect({ state: judgement.state, codes: judgement.notes.map(({ code }) => code) }).toEqual({ state: "pass", codes });
});

test("rejections are no work done", () => {
  const limited = k6Load();
  const overall = { ...limited.overall, requestsPerSecond: figure(90) };
  expect(judge(throughput, { limit: ">= 50 req/s" }, [loadReading({ ...limited, overall })])).toMatchObject({
    state: "thin",
    notes: [{ code: "mostly-limited" }],
  });
});
