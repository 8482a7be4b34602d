import { describe, expect, test } from "vitest";
import type { LoadSlice } from "@/core/evidence/load";
import { latency, loadEvidence, slice } from "@/core/runs/testing/load-evidence";
import { latencyMean } from "./latency-mean";
import { loadReading, plain } from "./testing/readings";
import { judge, k6Load } from "./testing/real-runs";

const run = (overall: LoadSlice, endpoints: LoadSlice[] = []) =>
  loadReading(loadEvidence({ tool: "k6", overall, endpoints }));
const mean = (ms: number) => slice({ latency: { mean: ms, count: 7 } });

test.each([
  ["< 200 ms", mean(199.6), "pass", "199.6 ms", "0.4 ms under"],
  ["< 200 ms", mean(200), "fail", "200 ms", "at the limit"],
  ["<= 200 ms", mean(200), "pass", "200 ms", "at the limit"],
  ["< 200 ms", slice({ latency: { median: 10 } }), "none", "", "not in the file"],
])("under %s", (limit, overall, state, observed, margin) => {
  const judgement = judge(latencyMean, { limit }, [run(overall)]);
  expect({ state: judgement.state, observed: plain(judgement.observed), margin: plain(judgement.margin) }).toEqual({
    state,
    observed,
    margin,
  });
});

test.each([
  [399, "pass"],
  [400, "warn"],
  [500, "fail"],
])("with a warning line of 400 ms and a limit of 500 ms a mean of %d ms is %s", (ms, state) => {
  expect(judge(latencyMean, { limit: "< 500 ms", warn: "< 400 ms" }, [run(mean(ms))]).state).toBe(state);
});

test("an endpoint is judged by its own mean, and the figure opens in the file", () => {
  const reading = run(mean(10), [slice({ name: "/items", method: "GET", latency: { mean: 900, count: 3 } })]);
  expect(judge(latencyMean, { limit: "< 200 ms", endpoint: "GET /items" }, [reading])).toMatchObject({
    state: "fail",
    sample: "3 requests",
    observations: [{ label: "Mean of GET /items", at: { column: "Average Response Time" } }],
  });
  expect(judge(latencyMean, { limit: "< 200 ms", endpoint: "/other" }, [reading]).state).toBe("none");
});

describe("of a run with rejections", () => {
  test("ok responses count alone where they are told apart, so that quick rejections do not make it fast", () => {
    const told = { ...mean(5), okLatency: latency({ count: 7, mean: 300 }) };
    expect(judge(latencyMean, { limit: "< 200 ms" }, [run(told)])).toMatchObject({
      state: "fail",
      sample: "7 ok responses",
    });
  });

  test("without an ok response there is no mean", () => {
    const told = { ...mean(5), okLatency: latency({ count: 0 }) };
    expect(judge(latencyMean, { limit: "< 200 ms" }, [run(told)]).sentence).toContain("No response was ok");
  });

  test("a mostly limited one that does not tell them apart carries no claim", () => {
    expect(judge(latencyMean, { limit: "< 200 ms" }, [loadReading(k6Load())]).state).toBe("thin");
  });
});
