import { expect, test } from "vitest";
import { healthSentence } from "./health-sentence";
import type { ServiceState } from "./service-state";

const times = (count: number, state: ServiceState) => Array.from({ length: count }, () => state);

test.each<[ServiceState[], string]>([
  [times(5, "healthy"), "5 of 5 services are healthy."],
  [[...times(8, "healthy"), ...times(20, "unchecked")], "8 of 28 services are healthy, 20 have no health check."],
  [["healthy"], "1 of 1 service is healthy."],
  [times(2, "unchecked"), "0 of 2 services are healthy, 2 have no health check."],
  [
    ["healthy", "down", "unhealthy", "absent", "starting", "unchecked", "unknown"],
    "1 of 7 services is healthy, 1 is not running, 1 is unhealthy, 1 is absent, 1 is starting, 1 has no health check, 1 does not tell its health.",
  ],
  [["healthy", "completed"], "1 of 1 service is healthy. 1 job has completed."],
  [times(2, "completed"), "2 jobs have completed."],
  [[], "No service is listed."],
])("%j are told as a sentence", (states, sentence) => {
  expect(healthSentence(states)).toBe(sentence);
});
