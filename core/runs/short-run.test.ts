import { expect, test } from "vitest";
import { loadReading, plain } from "@/core/criteria/testing/readings";
import { shortRun } from "./short-run";
import { figure, loadEvidence } from "./testing/load-evidence";

const asked = [{ scenario: "peak", users: 200, durationSeconds: 600 }];
const run = (
  users: number | null,
  seconds: number | null,
  given: { scenario?: string | null; leftOutSeconds?: number } = {},
) =>
  loadReading(
    loadEvidence({
      users: users === null ? null : figure(users),
      durationSeconds: seconds === null ? null : figure(seconds),
    }),
    { scenario: "peak", ...given },
  );

test.each([
  ["as asked", run(200, 600), null],
  ["5 % short of both", run(190, 570), null],
  ["with too few users", run(189, 600), "The policy asks more of peak: users 200, the run had 189."],
  ["too short", run(200, 569), "The policy asks more of peak: duration 10 min, the run had 9 min 29 s."],
  ["as long with its ramp-up that was left out", run(200, 500, { leftOutSeconds: 100 }), null],
  [
    "that does not tell its users",
    run(null, 600),
    "The policy asks more of peak: users 200, which no file of the run tells.",
  ],
  [
    "that tells neither",
    run(null, null),
    "The policy asks more of peak: users 200, which no file of the run tells; duration 10 min, which no file of the run tells.",
  ],
  [
    "of the scenario by another name",
    run(50, 600, { scenario: "Rush hour" }),
    "The policy asks more of peak: users 200, the run had 50.",
  ],
  ["of another scenario", run(1, 1, { scenario: "smoke" }), null],
  ["of no scenario", run(1, 1, { scenario: null }), null],
])("of a run %s: %j", (_case, reading, sentence) => {
  const note = shortRun(reading, asked);
  expect(note && plain(note.sentence)).toBe(sentence);
});

test("what is not asked is not missed", () => {
  expect(shortRun(run(null, 10), [{ scenario: "peak", users: null, durationSeconds: 10 }])).toBeNull();
});
