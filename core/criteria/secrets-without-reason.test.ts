import { expect, test } from "vitest";
import type { FindingGroup } from "@/core/evidence/finding-tally";
import { secretsWithoutReason } from "./secrets-without-reason";
import { judge } from "./testing/real-runs";
import { findings, scanReading, tally } from "./testing/scans";

const scan = scanReading({ tool: "detect-secrets", categories: ["secret"] });
const secrets = (given: Partial<FindingGroup>) => findings("unknown", { category: "secret", ...given });
const judgeOne = (params: object, groups: FindingGroup[]) =>
  judge(secretsWithoutReason, params, [scan], { findingTallies: [tally(groups)] });

test.each<[string, object, FindingGroup[], string, string]>([
  ["no secret", {}, [], "pass", "0 without a reason"],
  ["an open one, whatever its severity", {}, [secrets({ open: 1 })], "fail", "1 without a reason"],
  ["one in progress", {}, [secrets({ inProgress: 1 })], "fail", "1 without a reason"],
  ["80 false and 51 rotated", {}, [secrets({ falsePositive: 80, rotated: 51 })], "pass", "0 without a reason"],
  ["as many as the limit", { limit: "<= 3" }, [secrets({ open: 3 })], "pass", "3 without a reason"],
  ["one more than the limit", { limit: "<= 3" }, [secrets({ open: 4 })], "fail", "4 without a reason"],
  ["a vulnerability beside them", {}, [findings("high", { open: 1 })], "pass", "0 without a reason"],
])("%s", (_case, params, groups, state, observed) => {
  expect(judgeOne(params, groups)).toMatchObject({ state, observed });
});

test("an accepted risk is excused until its date, and no pass", () => {
  const judgement = judgeOne({}, [secrets({ accepted: 1, rotated: 130 })]);
  expect(judgement).toMatchObject({ state: "fail", acceptedRisk: { by: "Ines" } });
  expect(judgement.observed).toBe("1 without a reason, 1 of them accepted");
});

test("a scanner that does not look for secrets says nothing of them", () => {
  const bandit = scanReading({ tool: "Bandit", categories: ["code"] });
  const judgement = judge(secretsWithoutReason, {}, [bandit], { findingTallies: [tally([])] });
  expect(judgement).toMatchObject({ state: "none", margin: "nothing on file" });
  expect(judgement.sentence).toContain("No scan on file says that it looks for secrets.");
  expect(judgement.action).toBe(
    "Run a secret scanner such as gitleaks or detect-secrets and upload its JSON or SARIF.",
  );
});
