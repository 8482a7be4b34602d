import { expect, test } from "vitest";
import type { ItemState } from "@/core/evidence/plan";
import { phaseShare, standingOf } from "./standing";

const states = new Map([
  ["met", "pass"],
  ["near", "warn"],
  ["missed", "fail"],
  ["old", "stale"],
] as const);

test.each([
  ["done", null, "done"],
  ["open", null, "not done"],
  ["partial", null, "not done"],
  ["done", "met", "verified"],
  ["open", "met", "verified"],
  ["done", "near", "done"],
  ["open", "near", "not done"],
  ["done", "missed", "unproven"],
  ["done", "old", "unproven"],
  ["done", "not in the policy", "unproven"],
  ["not applicable", "met", "not applicable"],
] as const)("an item that is %s with the criterion %s stands as %s", (state, criterionId, standing) => {
  expect(standingOf({ state, criterionId }, states)).toBe(standing);
});

const items = (...all: [ItemState, string | null][]) => all.map(([state, criterionId]) => ({ state, criterionId }));

test.each([
  [items(), { done: 0, total: 0 }],
  [items(["done", null], ["open", null]), { done: 1, total: 2 }],
  [items(["done", "missed"], ["open", "met"]), { done: 1, total: 2 }],
  [items(["not applicable", null], ["done", null]), { done: 1, total: 1 }],
  [items(["not applicable", null]), { done: 0, total: 0 }],
])("the share counts what applies", (list, share) => {
  expect(phaseShare(list, states)).toEqual(share);
});
