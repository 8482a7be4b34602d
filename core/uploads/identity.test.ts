import { expect, test } from "vitest";
import { corrections, relationTo } from "./identity";
import type { RunFacts } from "./run-facts";

const known: RunFacts = {
  scenario: "load",
  suite: null,
  component: null,
  environment: null,
  commit: "8f3a1c2",
  branch: null,
  build: null,
  startedAt: "2026-11-20T11:00:00.000Z",
  endedAt: "2026-11-20T11:10:00.000Z",
  timeAssumed: false,
};

test.each([
  ["everything agrees", {}, "repeat"],
  ["the commit is written in full", { commit: "8f3a1c2d9e" }, "repeat"],
  ["the new upload says nothing of the commit", { commit: null }, "repeat"],
  ["the commit is another", { commit: "1111111" }, "another"],
  ["the start is another", { startedAt: "2026-11-21T11:00:00.000Z" }, "another"],
  ["the build is given for the first time", { build: "1.4" }, "correction"],
  ["the scenario is another", { scenario: "peak" }, "correction"],
  ["the environment is given for the first time", { environment: "staging" }, "correction"],
  ["the new upload has no time of its own", { startedAt: "2026-11-22T09:00:00.000Z", timeAssumed: true }, "repeat"],
] satisfies [string, Partial<RunFacts>, string][])("when %s it is a known run's (%j): %s", (_, change, expected) => {
  expect(relationTo(known, { ...known, ...change })).toBe(expected);
});

test("two builds of the same bytes are two observations", () => {
  expect(relationTo({ ...known, build: "1.3" }, { ...known, build: "1.4" })).toBe("another");
});

test("a declared start corrects one that was assumed", () => {
  const assumed = { ...known, timeAssumed: true };
  const stated = { ...known, startedAt: "2026-11-19T08:00:00.000Z", endedAt: "2026-11-19T08:10:00.000Z" };
  expect(corrections(assumed, stated)).toEqual({
    startedAt: stated.startedAt,
    endedAt: stated.endedAt,
    timeAssumed: false,
  });
});
