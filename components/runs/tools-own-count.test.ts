import { expect, it } from "vitest";
import type { SliceFigures } from "@/core/contract/runs";
import { toolsOwnCount } from "./tools-own-count";

const at = { kind: "derived", from: "a test" } as const;
const whole = { name: "Aggregated", method: null, requests: 417, failedPercent: null };

function figures(told: Partial<SliceFigures>): SliceFigures {
  return { ...whole, failures: 22, expected: 0, limited: null, counted: 417, source: "tool", byOutcome: null, ...told };
}

it.each([
  [
    22,
    figures({ failures: 1, expected: 21, counted: 396 }),
    "Locust counts 22 of 417 as failed; without provoked errors 1 of 396.",
  ],
  [22, figures({}), "Locust counts 22 of 417 as failed. The file does not tell outcomes apart, so this count is used."],
  [
    0,
    figures({ failures: 0 }),
    "Locust counts 0 of 417 as failed. The file does not tell outcomes apart, so this count is used.",
  ],
  [
    22,
    figures({ source: "outcomes", limited: 0 }),
    "Locust counts 22 of 417 as failed (5.28\u00a0%); by outcomes 22 of 417.",
  ],
  [
    400,
    figures({ source: "outcomes", limited: 390, failures: 1, expected: 9, counted: 18 }),
    "Locust counts 400 of 417 as failed (95.9\u00a0%); without provoked errors and limited responses 1 of 18.",
  ],
  [null, figures({ failures: null }), "The file does not count failures. An error rate cannot be told."],
  [null, figures({ source: "outcomes" }), "Locust gives no count of failures; by outcomes 22 of 417."],
])("failed %j with %j", (failed, told, sentence) => {
  const slice = { requests: { value: 417, at }, failed: failed === null ? null : { value: failed, at } };
  expect(toolsOwnCount("Locust", slice, told)).toBe(sentence);
});

it("a file without a count of requests says so", () => {
  expect(toolsOwnCount("k6", { requests: null, failed: null }, figures({}))).toBe("The file does not count requests.");
});
