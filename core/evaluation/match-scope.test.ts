import { describe, expect, it } from "vitest";
import type { LoadReading } from "@/core/evidence/reading";
import type { Scope } from "@/core/policy/policy";
import { matchesScope } from "./match-scope";
import { newestFirst } from "./newest-first";
import { sameCommit, shortCommit } from "./same-commit";
import { reading } from "./testing/given";

const anything: Scope = { scenario: null, suites: [], environments: [], branch: null, tool: null, component: null };

describe("matchesScope", () => {
  it.each<[string, Partial<Scope>, Partial<LoadReading>, boolean]>([
    ["an empty scope matches everything", {}, { environment: "staging" }, true],
    ["an alias of the scenario matches", { scenario: "endurance" }, { scenario: "Soak test" }, true],
    ["another scenario does not", { scenario: "load" }, { scenario: "peak" }, false],
    ["a run that names no scenario does not", { scenario: "load" }, { scenario: null }, false],
    ["a named suite matches", { suites: ["unit", "e2e"] }, { suite: "e2e" }, true],
    ["another suite does not", { suites: ["unit"] }, { suite: "e2e" }, false],
    ["a run without a suite does not", { suites: ["unit"] }, { suite: null }, false],
    ["a listed environment matches whatever its case", { environments: ["Staging"] }, { environment: "staging" }, true],
    [
      "staging is not right where the scope lists production",
      { environments: ["production"] },
      { environment: "staging" },
      false,
    ],
    ["a run that names no environment matches", { environments: ["production"] }, { environment: null }, true],
    ["the branch matches", { branch: "main" }, { branch: "main" }, true],
    ["another branch does not", { branch: "main" }, { branch: "next" }, false],
    ["a run without a branch does not", { branch: "main" }, { branch: null }, false],
    ["the tool matches", { tool: "Locust" }, {}, true],
    ["another tool does not", { tool: "k6" }, {}, false],
  ])("%s", (_name, scope, facts, matches) => {
    expect(matchesScope(reading("load", "pass", facts), { ...anything, ...scope })).toBe(matches);
  });
});

describe("newestFirst", () => {
  const file = (sha256: string) => [{ ...reading("a", "pass").files[0], sha256 }] as LoadReading["files"];

  it("orders by the end of the run, whatever the spelling of the time", () => {
    const older = reading("a", "pass", { id: "older", endedAt: "2026-11-20T10:00:00.500Z" });
    const newer = reading("a", "pass", { id: "newer", endedAt: "2026-11-20T10:00:01Z" });
    expect(newestFirst([older, newer]).map(({ id }) => id)).toEqual(["newer", "older"]);
  });

  it("breaks ties by digest, not by id or order of arrival", () => {
    const first = reading("a", "pass", { id: "z", files: file("aa") });
    const second = reading("a", "pass", { id: "y", files: file("bb") });
    expect(newestFirst([first, second])).toEqual(newestFirst([second, first]));
    expect(newestFirst([second, first]).map(({ id }) => id)).toEqual(["z", "y"]);
  });
});

describe("sameCommit", () => {
  it.each<[string, string, boolean]>([
    ["9f8e7d6", "9f8e7d6c5b4a39281706f5e4d3c2b1a098765432", true],
    ["9F8E7D6C", "9f8e7d6", true],
    ["9f8e7d", "9f8e7d6c5b4a", false],
    ["9f8e7d6", "9f8e7d7c5b4a", false],
    ["v1.2.3", "v1.2.3", true],
    ["v1.2.3", "v1.2.34", false],
  ])("%s and %s: %s", (a, b, same) => {
    expect(sameCommit(a, b)).toBe(same);
  });

  it("a commit is shown by its first seven digits, and another name whole", () => {
    expect([shortCommit("9f8e7d6c5b4a"), shortCommit("v1.2.3-rc1")]).toEqual(["9f8e7d6", "v1.2.3-rc1"]);
  });
});
