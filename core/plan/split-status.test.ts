import { expect, test } from "vitest";
import { splitStatus } from "./split-status";

test.each([
  ["Phase 4: Performance & Scalability ✅", "Phase 4: Performance & Scalability", "✅"],
  ["Phase 5: Comprehensive Testing ✅ (In Progress)", "Phase 5: Comprehensive Testing", "✅ In Progress"],
  ["Part 3: Full Load Testing ✅ COMPLETE", "Part 3: Full Load Testing", "✅ COMPLETE"],
  ["Test 1: Smoke (1 minute, 10 users) ✅ COMPLETE", "Test 1: Smoke (1 minute, 10 users)", "✅ COMPLETE"],
  ["Overall Status: 🔄 VALIDATION PENDING", "Overall Status", "🔄 VALIDATION PENDING"],
  ["1. Authentication Issue (FIXED ✅)", "1. Authentication Issue", "FIXED ✅"],
  ["✅ Install dependencies: COMPLETE - redis installed", "Install dependencies", "✅ COMPLETE - redis installed"],
  ["🔄 Run full stress test: READY - 50 users", "Run full stress test", "🔄 READY - 50 users"],
  ["⏳ Full load testing in progress", "Full load testing", "⏳ in progress"],
  ["✅ Baseline tests (in progress)", "Baseline tests", "✅ in progress"],
  ["❌ Route mapping (NOT IMPLEMENTED)", "Route mapping", "❌ NOT IMPLEMENTED"],
  ["✅ Plan made (N/A - no critical issues)", "Plan made", "✅ N/A - no critical issues"],
  ["TODO: write the runbook", "write the runbook", "TODO"],
  ["[DONE] write the runbook", "write the runbook", "DONE"],
  ["Restore drill – Blocked", "Restore drill", "Blocked"],
])("of %s the text is %s", (line, text, written) => {
  expect(splitStatus(line)).toEqual({ text, written });
});

test.each([
  "Complete full load testing",
  "Security review complete",
  "Database pool: 10 connections, 20 overflow, monitored",
  "RabbitMQ tests: 12 failing → passing",
  "Deploy: verify pending migrations",
  "No findings pending",
  "Changelog (comprehensive infrastructure fixes)",
  "Done",
])("%s is all text", (line) => {
  expect(splitStatus(line)).toEqual({ text: line, written: "" });
});

test("a sign alone is no text, so that nothing is lost", () => {
  expect(splitStatus("✅")).toEqual({ text: "✅", written: "" });
});
