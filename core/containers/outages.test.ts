import { expect, test } from "vitest";
import { outages } from "./outages";
import type { ServiceStrip } from "./strips";

const seen = (...cells: ServiceStrip["cells"]) => outages([{ service: "api", cells }]);

test.each<[string, ServiceStrip["cells"], object[]]>([
  ["was never out", ["healthy", "unchecked", "completed"], []],
  ["went down and returned", ["healthy", "down", "healthy"], [{ state: "down", from: 1, until: 2 }]],
  ["is still down", ["healthy", "down", "down"], [{ state: "down", from: 1, until: null }]],
  ["was down from the first snapshot on", ["down", "healthy"], [{ state: "down", from: 0, until: 1 }]],
  // Starting is not up: an outage ends when somebody sees it work.
  ["started again before it was up", ["down", "starting", "healthy"], [{ state: "down", from: 0, until: 2 }]],
  ["only starts", ["starting", "healthy"], []],
  ["was unhealthy and then down", ["unhealthy", "down", "healthy"], [{ state: "down", from: 0, until: 2 }]],
  ["left the list and came back", ["healthy", "absent", "healthy"], [{ state: "absent", from: 1, until: 2 }]],
  ["left the list for good", ["healthy", "absent"], [{ state: "absent", from: 1, until: null }]],
  ["was not there before its first snapshot", [null, null, "healthy"], []],
  ["is a job that ended and was removed", ["completed", "absent"], []],
  [
    "went down twice",
    ["down", "healthy", "down", "healthy"],
    [
      { state: "down", from: 2, until: 3 },
      { state: "down", from: 0, until: 1 },
    ],
  ],
])("a service that %s", (_what, cells, expected) => {
  expect(seen(...cells)).toEqual(expected.map((outage) => ({ service: "api", ...outage })));
});

test("of several services the newest outage stands first, then by name", () => {
  const strips = [
    { service: "web", cells: ["healthy", "down", "down"] },
    { service: "api", cells: ["healthy", "down", "healthy"] },
    { service: "db", cells: ["healthy", "healthy", "unhealthy"] },
  ] satisfies ServiceStrip[];
  expect(outages(strips).map(({ service }) => service)).toEqual(["db", "api", "web"]);
});
