import { expect, test } from "vitest";
import { latency, loadEvidence, slice } from "@/core/runs/testing/load-evidence";
import { latencyMaximum } from "./latency-maximum";
import { loadReading, plain } from "./testing/readings";
import { judge } from "./testing/real-runs";

const told = { ...slice({ latency: { max: 9000 } }), okLatency: latency({ count: 7, max: 400 }) };

test.each([
  [slice({ latency: { max: 4999 } }), "pass", "4,999 ms", "1 ms under"],
  [slice({ latency: { max: 5000 } }), "fail", "5,000 ms", "at the limit"],
  [slice({ latency: { max: 12_000 } }), "fail", "12 s", "7,000 ms over"],
  [told, "pass", "400 ms", "4,600 ms under"],
  [slice(), "none", "", "not in the file"],
])("under < 5 s", (overall, state, observed, margin) => {
  const reading = loadReading(loadEvidence({ tool: "k6", overall }));
  const judgement = judge(latencyMaximum, { limit: "< 5 s" }, [reading]);
  expect({ state: judgement.state, observed: plain(judgement.observed), margin: plain(judgement.margin) }).toEqual({
    state,
    observed,
    margin,
  });
});
