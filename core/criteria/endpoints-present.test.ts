import { expect, test } from "vitest";
import { loadEvidence, slice } from "@/core/runs/testing/load-evidence";
import { endpointsPresent } from "./endpoints-present";
import { loadReading } from "./testing/readings";
import { judge } from "./testing/real-runs";

const endpoints = [
  slice({ name: "/items", method: "GET", requests: 10 }),
  slice({ name: "/items", method: "POST", requests: 5 }),
  slice({ name: "/orders", method: "POST", requests: 0 }),
  slice({ name: "/health", method: "GET" }),
];
const reading = loadReading(loadEvidence({ endpoints }));

test.each([
  ["with its method", ["GET /items"], "pass", "1 of 1 present"],
  ["by a name that two methods share", ["/items"], "pass", "1 of 1 present"],
  ["whose requests the file does not count", ["/health"], "pass", "1 of 1 present"],
  ["that was never asked", ["POST /orders"], "fail", "0 of 1 present"],
  ["that is not listed", ["GET /items", "/login", "DELETE /items"], "fail", "1 of 3 present"],
])("an endpoint %s", (_case, names, state, observed) => {
  expect(judge(endpointsPresent, { endpoints: names }, [reading])).toMatchObject({ state, observed });
});

test("what is missing is named, in a note too", () => {
  const judgement = judge(endpointsPresent, { endpoints: ["GET /items", "/login", "/logout"] }, [reading]);
  expect(judgement).toMatchObject({ margin: "2 missing", action: "Run the scenario again with /login, /logout." });
  expect(judgement.notes).toEqual([
    { code: "narrowed", sentence: "2 of 3 endpoints that the release lists are missing: /login, /logout." },
  ]);
});

test("a file that lists no endpoint is no evidence", () => {
  expect(judge(endpointsPresent, { endpoints: ["/items"] }, [loadReading(loadEvidence())])).toMatchObject({
    state: "none",
    gauge: { kind: "cells", met: 0, total: 1 },
  });
});
