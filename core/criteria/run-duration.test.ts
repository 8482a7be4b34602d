import { expect, test } from "vitest";
import { figure, loadEvidence } from "@/core/runs/testing/load-evidence";
import { runDuration } from "./run-duration";
import { loadReading, plain } from "./testing/readings";
import { judge } from "./testing/real-runs";

const run = (seconds: number | null, leftOutSeconds: number | null = null) => ({
  ...loadReading(loadEvidence({ durationSeconds: seconds === null ? null : figure(seconds) })),
  leftOutSeconds,
});

test.each([
  ["ten minutes", run(600), "pass", "10 min", "at the limit"],
  ["a little less", run(599.7), "fail", "599.7 s", "0.3 s under"],
  ["an hour and a half", run(5400), "pass", "1 h 30 min", "1 h 20 min over"],
  ["ten minutes, of which the ramp-up was left out", run(570, 30), "pass", "10 min", "at the limit"],
  ["a length that no file tells", run(null), "none", "", "not in the file"],
])("at least 10 min asked of %s", (_case, reading, state, observed, margin) => {
  const judgement = judge(runDuration, { limit: ">= 10 min" }, [reading]);
  expect({ state: judgement.state, observed: plain(judgement.observed), margin: plain(judgement.margin) }).toEqual({
    state,
    observed,
    margin,
  });
});
