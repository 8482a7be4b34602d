import { expect, test } from "vitest";
import { endpointTitle, findSlice } from "./endpoint";
import { loadEvidence, slice } from "./testing/load-evidence";

const evidence = loadEvidence({
  endpoints: [
    slice({ name: "/agents", method: "GET" }),
    slice({ name: "/agents", method: "POST" }),
    slice({ name: "/health", method: "GET" }),
    slice({ name: "checkout", method: null }),
  ],
});

test.each([
  [null, "Aggregated"],
  ["/health", "GET /health"],
  ["GET /health", "GET /health"],
  ["POST /agents", "POST /agents"],
  ["checkout", "checkout"],
])("the endpoint %j is %s", (endpoint, title) => {
  const found = findSlice(evidence, endpoint);
  expect(found.found && endpointTitle(found.slice)).toBe(title);
});

test.each([
  ["/missing", "This run has no endpoint named /missing."],
  ["DELETE /health", "This run has no endpoint named DELETE /health."],
  ["/agents", "2 endpoints are named /agents. Name the method too, as in “GET /agents”."],
])("the endpoint %s is refused with a reason", (endpoint, reason) => {
  expect(findSlice(evidence, endpoint)).toEqual({ found: false, reason });
});
