import { expect, test } from "vitest";
import { narrowed } from "./narrowed";
import { loadEvidence, slice } from "./testing/load-evidence";

const run = (...names: string[]) => loadEvidence({ endpoints: names.map((name) => slice({ name, method: "GET" })) });

test.each([
  [["/a", "/b"], ["/a", "/b"], null],
  [["/a", "/b"], ["/a"], null],
  [["/a"], ["/a", "/b"], "1 of 2 endpoints of run #7 is missing: GET /b."],
  [
    ["/health"],
    ["/health", "/1", "/2", "/3", "/4", "/5", "/6"],
    "6 of 7 endpoints of run #7 are missing: GET /1, GET /2, GET /3, GET /4, GET /5 and 1 more.",
  ],
  [["/c"], ["/a"], "1 of 1 endpoints of run #7 is missing: GET /a."],
  [[], ["/a"], null],
  [["/a"], [], null],
])("a run of %j after one of %j: %j", (now, before, sentence) => {
  expect(narrowed(run(...now), run(...before), 7)?.sentence ?? null).toBe(sentence);
});
