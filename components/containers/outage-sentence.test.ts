import { expect, test } from "vitest";
import { outageSentence } from "./outage-sentence";

const snapshots = ["2026-11-20T14:05:00Z", "2026-11-20T14:25:00Z", "2026-11-21T09:00:00Z"].map((at) => ({ at }));

test.each([
  ["down", 0, 1, "down from 20 Nov 2026, 14:05 to 14:25\u00a0UTC"],
  ["unhealthy", 1, 2, "unhealthy from 20 Nov 2026, 14:25\u00a0UTC to 21 Nov 2026, 09:00\u00a0UTC"],
  ["absent", 2, null, "absent since 21 Nov 2026, 09:00\u00a0UTC"],
] as const)("a service that was %s from snapshot %d to %s", (state, from, until, sentence) => {
  expect(outageSentence({ service: "api", state, from, until }, snapshots, "UTC")).toBe(sentence);
});
