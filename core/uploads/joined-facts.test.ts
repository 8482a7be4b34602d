import { expect, test } from "vitest";
import { loadEvidence } from "@/core/runs/testing/load-evidence";
import { type HandedIn, joinedFacts } from "./joined-facts";

const seconds = (value: number) => ({ value, at: { kind: "derived" as const, from: "a test" } });
const lasted = loadEvidence({ durationSeconds: seconds(60) });

function handed(filename: string, receivedAt: string, declared: HandedIn["declared"] = {}): HandedIn {
  return { filename, declared, receivedAt: new Date(receivedAt) };
}

const first = handed("smoke_failures.csv", "2026-11-20T12:00:00Z");
const second = handed("smoke_stats.csv", "2026-11-20T12:05:00Z");

test("a run that nobody dates was over when the first of its files arrived", () => {
  const expected = { startedAt: "2026-11-20T11:59:00.000Z", endedAt: "2026-11-20T12:00:00.000Z", timeAssumed: true };
  expect(joinedFacts(lasted, [first, second], "UTC")).toMatchObject(expected);
});

test("the file that tells the time is believed before what was declared", () => {
  const told = { ...lasted, startedAt: "2026-11-20T11:05:52.000Z" };
  const declared = handed("smoke_stats.csv", "2026-11-20T12:05:00Z", { startedAt: "2026-11-20T11:00:00Z" });
  const expected = { startedAt: "2026-11-20T11:05:52.000Z", endedAt: "2026-11-20T11:06:52.000Z", timeAssumed: false };
  expect(joinedFacts(told, [declared], "UTC")).toMatchObject(expected);
});

test("of several declared times the earliest holds, whichever file it came with", () => {
  const early = handed("a_stats.csv", "2026-11-20T12:00:00Z", { startedAt: "2026-11-20T11:00:00Z" });
  const late = handed("a_failures.csv", "2026-11-20T12:01:00Z", { startedAt: "2026-11-20T11:05:00Z" });
  for (const files of [
    [early, late],
    [late, early],
  ])
    expect(joinedFacts(lasted, files, "UTC").startedAt).toBe("2026-11-20T11:00:00.000Z");
});

test("what was declared last corrects what was declared before, and a file’s name only suggests", () => {
  const files = [
    handed("peak_stats.csv", "2026-11-20T12:00:00Z", { scenario: "peak", commit: "8f3a1c2d9e" }),
    handed("peak_failures.csv", "2026-11-20T12:01:00Z", { scenario: "stress", commit: "8f3a1c2" }),
  ];
  expect(joinedFacts(lasted, files, "UTC")).toMatchObject({ scenario: "stress", commit: "8f3a1c2d9e" });
  expect(joinedFacts(lasted, [first], "UTC").scenario).toBe("smoke");
});
