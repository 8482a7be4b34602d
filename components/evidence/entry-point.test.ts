import { expect, test } from "vitest";
import { criterionKinds } from "@/core/criteria/registry";
import { entryPoint } from "./entry-point";

test.each([
  ["phase-done", "checklist"],
  ["no-item-blocked", "checklist"],
  ["record-age", "records"],
  ["error-rate", "uploads"],
  ["open-findings", "uploads"],
  ["services-healthy", "uploads"],
  ["of-another-version", "uploads"],
  [undefined, "uploads"],
])("evidence for %s comes in on the page %s", (kind, page) => {
  expect(entryPoint(kind).page).toBe(page);
});

test("every kind has words that lead to its page", () => {
  for (const { id } of criterionKinds) expect(entryPoint(id).word).toMatch(/\w/);
});
