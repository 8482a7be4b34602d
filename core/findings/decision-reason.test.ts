import { expect, test } from "vitest";
import { decisionReason } from "./decision-reason";

const now = "2026-11-20T14:00:00.000Z";
const nothing = { state: "open" as const, reason: null, until: null, audit: null };

test.each([
  [{}, ""],
  [{ audit: "real" as const }, "real, by the file’s own audit"],
  [{ state: "false positive" as const, audit: "false positive" as const }, "the file’s own audit"],
  [{ state: "false positive" as const, audit: "false positive" as const, reason: "test data" }, "test data"],
  [
    { state: "accepted" as const, until: "2027-02-28T00:00:00.000Z", reason: "sandbox key" },
    "to 28 Feb 2027, sandbox key",
  ],
  [{ until: now, reason: "sandbox key" }, "acceptance ended 20 Nov 2026, sandbox key"],
])("%o reads %j", (given, text) => {
  expect(decisionReason({ ...nothing, ...given }, now, "UTC")).toBe(text);
});
