import { expect, test } from "vitest";
import { judgementSentence } from "./judgement-sentence";
import { compared, comparedSlice } from "./testing/compared";

const slower = comparedSlice("/a", [compared({ verdict: "regression" }), compared({ measure: "error-rate" })]);
const mended = comparedSlice("/b", [
  compared({ verdict: "improvement" }),
  compared({ measure: "error-rate", verdict: "improvement" }),
]);
const still = comparedSlice("/c");
const unknown = comparedSlice("/d", [compared({ verdict: "not-comparable" })]);
const all = comparedSlice(null, [compared({ verdict: "regression" })]);

test.each([
  [[all, still], "1 endpoint shows no detectable change."],
  [
    [slower, slower, still],
    "2 endpoints are slower than in run #3 beyond 10 % and 5 ms; 1 shows no detectable change.",
  ],
  [
    [slower, mended, still, still, unknown],
    "1 endpoint is slower than in run #3 beyond 10 % and 5 ms; 1 is faster than in run #3 beyond 10 % and 5 ms; " +
      "1 fails less often than in run #3 by over 0.1 points; 2 show no detectable change; 1 cannot be compared.",
  ],
  [[all], "All requests together are slower than in run #3 beyond 10 % and 5 ms."],
  [[comparedSlice(null, [])], "All requests together cannot be compared."],
  [[], "Neither run tells latency or failures."],
])("what changed is counted in endpoints", (slices, sentence) => {
  expect(judgementSentence(slices, 3).replaceAll("\u00a0", " ")).toBe(sentence);
});
