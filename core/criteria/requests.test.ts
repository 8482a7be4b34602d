import { expect, test } from "vitest";
import { loadEvidence, slice } from "@/core/runs/testing/load-evidence";
import { requests } from "./requests";
import { loadReading, plain } from "./testing/readings";
import { judge } from "./testing/real-runs";

const endpoints = [slice({ name: "/items", method: "GET", requests: 5 })];
const run = (count: number | null) => loadReading(loadEvidence({ overall: slice({ requests: count }), endpoints }));

test.each([
  [{}, 5000, "pass", "5,000", "at the limit"],
  [{}, 4999, "fail", "4,999", "1 under"],
  [{}, null, "none", "", "not in the file"],
  [{ endpoint: "/items" }, 5000, "fail", "5", "4,995 under"],
  [{ endpoint: "/other" }, 5000, "none", "", "not in the file"],
])("at least 5,000 asked with %j of a run of %j", (params, count, state, observed, margin) => {
  const judgement = judge(requests, { limit: ">= 5000", ...params }, [run(count)]);
  expect({ state: judgement.state, observed: plain(judgement.observed), margin: plain(judgement.margin) }).toEqual({
    state,
    observed,
    margin,
  });
});
