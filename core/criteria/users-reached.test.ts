import { expect, test } from "vitest";
import { figure, loadEvidence } from "@/core/runs/testing/load-evidence";
import { loadReading, plain } from "./testing/readings";
import { judge } from "./testing/real-runs";
import { usersReached } from "./users-reached";

test.each([
  [200, "pass", "200", "at the limit"],
  [199, "fail", "199", "1 under"],
  [null, "none", "", "not in the file"],
])("at least 200 asked of a run with %j users", (users, state, observed, margin) => {
  const reading = loadReading(loadEvidence({ users: users === null ? null : figure(users) }));
  const judgement = judge(usersReached, { limit: ">= 200" }, [reading]);
  expect({ state: judgement.state, observed: plain(judgement.observed), margin: plain(judgement.margin) }).toEqual({
    state,
    observed,
    margin,
  });
});
