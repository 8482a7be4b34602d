import { describe, expect, it } from "vitest";
import { canonicalScenario, sameScenario, scenarioFromFilename, suggestedScenarios } from "./scenario";

describe("sameScenario", () => {
  it.each([
    ["soak", "endurance"],
    ["Soak Test", "endurance"],
    ["baseline", "normal"],
    ["average-load", "normal"],
    ["peak_load", "Peak"],
    ["load test", "load"],
    ["stress-testing", "stress"],
    ["Black Friday", "black-friday"],
  ])("%s and %s are the same scenario", (a, b) => {
    expect(sameScenario(a, b)).toBe(true);
  });

  it.each([
    ["load", "peak"],
    ["normal", "load"],
    ["smoke", "light"],
    ["", "load"],
    ["test", "load"],
  ])("%s and %s are different scenarios", (a, b) => {
    expect(sameScenario(a, b)).toBe(false);
  });

  it("every suggested scenario goes by its own name", () => {
    expect(suggestedScenarios.map(canonicalScenario)).toEqual([...suggestedScenarios]);
  });
});

describe("scenarioFromFilename", () => {
  it.each([
    ["peak_stats.csv", "peak"],
    ["smoke-before_stats.csv", "smoke"],
    ["load-summary-export.json", "load"],
    ["load-test-peak.csv", "peak"],
    ["k6SoakResults.json", "endurance"],
    ["runs/2026/stress.ndjson.gz", "stress"],
    ["C:\\runs\\spike.jtl", "spike"],
  ])("%s speaks of %s", (filename, scenario) => {
    expect(scenarioFromFilename(filename)).toBe(scenario);
  });

  it.each([
    "four-workers_stats.csv",
    "smoke-and-stress.csv",
    "baseline-one-worker_stats.csv",
    "download.json",
    "",
    ".json",
  ])("%s names no scenario", (filename) => {
    expect(scenarioFromFilename(filename)).toBeNull();
  });
});
