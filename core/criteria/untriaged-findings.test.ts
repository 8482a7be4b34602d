import { expect, test } from "vitest";
import type { FindingGroup } from "@/core/evidence/finding-tally";
import { judge } from "./testing/real-runs";
import { accepted, findings, scanReading, tally } from "./testing/scans";
import { untriagedFindings } from "./untriaged-findings";

const judgeOne = (params: object, groups: FindingGroup[]) =>
  judge(untriagedFindings, params, [scanReading()], { findingTallies: [tally(groups)] });

test.each<[string, object, FindingGroup[], string, string]>([
  ["nothing found", {}, [], "pass", "0 untriaged"],
  ["an open one", {}, [findings("low", { open: 1 })], "fail", "1 untriaged"],
  ["an open one of unknown severity", {}, [findings("unknown", { open: 1 })], "fail", "1 untriaged"],
  ["one in progress", {}, [findings("high", { inProgress: 1 })], "pass", "0 untriaged"],
  ["one accepted", {}, [findings("high", { accepted: 1 })], "pass", "0 untriaged"],
  ["one that is false", {}, [findings("high", { falsePositive: 1 })], "pass", "0 untriaged"],
  ["as many as the limit", { limit: "<= 5" }, [findings("low", { open: 5 })], "pass", "5 untriaged"],
  ["one more than the limit", { limit: "<= 5" }, [findings("low", { open: 6 })], "fail", "6 untriaged"],
  ["one below the severity", { severity: "medium" }, [findings("low", { open: 1 })], "pass", "0 untriaged"],
  [
    "an unknown one where a severity is asked",
    { severity: "medium" },
    [findings("unknown", { open: 1 })],
    "none",
    "0 untriaged",
  ],
  [
    "one of another category",
    { category: "vulnerability" },
    [findings("low", { open: 1, category: "secret" })],
    "pass",
    "0 untriaged",
  ],
])("%s", (_case, params, groups, state, observed) => {
  expect(judgeOne(params, groups)).toMatchObject({ state, observed });
});

test("an accepted risk counts again from its date on, so the pass ends then", () => {
  const judgement = judgeOne({}, [findings("high", { accepted: 1 })]);
  expect(judgement.acceptedRisk).toBeUndefined();
  expect(judgement.expires).toEqual({
    at: accepted.at,
    sentence: "A risk that Ines accepted then ends, and counts as untriaged again.",
  });
});

test("without an accepted risk nothing ends", () => {
  expect(judgeOne({}, [findings("high", { falsePositive: 1 })]).expires).toBeUndefined();
});
