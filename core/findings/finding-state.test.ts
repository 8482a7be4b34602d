import { expect, test } from "vitest";
import { type Decided, type Decision, decisionAt } from "./finding-state";

const at = "2026-11-20T14:00:00Z";
const nobody: Decided = { decision: null, until: null, audit: null };

const table: [what: string, decided: Partial<Decided>, holds: Decision][] = [
  ["nobody decided anything", {}, "open"],
  ["the file's audit says false positive", { audit: "false positive" }, "false positive"],
  ["the file's audit says real", { audit: "real" }, "open"],
  ["people reopened what the file calls a false positive", { decision: "open", audit: "false positive" }, "open"],
  ["people call it a false positive, the file real", { decision: "false positive", audit: "real" }, "false positive"],
  ["it is being fixed", { decision: "in progress" }, "in progress"],
  ["the secret was rotated", { decision: "rotated" }, "rotated"],
  ["accepted until a moment ahead", { decision: "accepted", until: "2026-11-20T14:00:00.001Z" }, "accepted"],
  ["accepted until this moment", { decision: "accepted", until: at }, "open"],
  ["accepted until a day that has passed", { decision: "accepted", until: "2026-11-01T00:00:00Z" }, "open"],
  [
    "an acceptance ended of what the file calls a false positive",
    { decision: "accepted", until: at, audit: "false positive" },
    "open",
  ],
];

test.each(table)("when %s, it counts as what that says", (_, decided, holds) => {
  expect(decisionAt({ ...nobody, ...decided }, at)).toBe(holds);
});
