import { expect, it } from "vitest";
import { defaultPolicy } from "./default-policy";
import { parsePolicy } from "./parse-policy";

it("the default policy is read without a mistake and can lead to a verdict", () => {
  const parsed = parsePolicy(defaultPolicy);
  expect(parsed).toMatchObject({ ok: true, policy: { name: "Production launch", confidence: 0.95 } });
  if (!parsed.ok) return;
  const { criteria } = parsed.policy;
  expect(
    criteria.map(({ id, category, blocking, weight, validFor, freshnessHours }) => [
      id,
      category,
      blocking,
      weight,
      validFor,
      freshnessHours,
    ]),
  ).toEqual([
    ["p95-load", "Performance", true, 2, "time", 336],
    ["p99-load", "Performance", false, 1, "time", 336],
    ["error-rate-load", "Performance", true, 2, "time", 336],
    ["thresholds-load", "Performance", false, 1, "time", 336],
    ["tests-none-failing", "Tests", true, 2, "build", 168],
    ["tests-pass-rate", "Tests", false, 1, "build", 168],
    ["suite-not-shrunk", "Tests", false, 1, "build", null],
  ]);
  expect(criteria.filter(({ scope }) => scope.scenario === "load")).toHaveLength(4);
});

it("the criteria that stand in its comments are read without a mistake once the # is taken away", () => {
  const parsed = parsePolicy(defaultPolicy.replace(/^ {2}# (- id:| {2}\w+:)/gm, "  $1"));
  expect(parsed.ok ? parsed.policy.criteria.slice(7).map(({ id }) => id) : parsed.mistakes).toEqual([
    "throughput",
    "mean-load",
    "drift",
    "regression",
    "endpoints",
    "resets",
    "checkout",
    "open-findings",
    "secrets",
    "scanners",
    "services-healthy",
    "checklist",
    "failover",
  ]);
});
