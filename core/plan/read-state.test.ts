import { expect, test } from "vitest";
import { readState } from "./read-state";

test.each([
  ["✅", "done"],
  ["✓", "done"],
  ["⚡", "in progress"],
  ["🟡", "in progress"],
  ["🔄", "in progress"],
  ["⚠️", "partial"],
  ["⏳", "open"],
  ["📋", "open"],
  ["❌", "blocked"],
  ["🔴", "blocked"],
  ["❌ → ✅", "done"],
  ["✅ VERIFIED", "done"],
  ["✅ **VALIDATED**".replaceAll("*", ""), "done"],
  ["✅ Complete", "done"],
  ["COMPLETE - redis==7.1.0 installed", "done"],
  ["✅ Up (healthy)", "done"],
  ["✅ PRODUCTION-READY", "done"],
  ["✅ Implemented and validated", "done"],
  ["0 failing, verified", "done"],
  ["✅ READY", "in progress"],
  ["⚡ READY", "in progress"],
  ["READY - 50 users, 10 minutes, all hardening enabled", "in progress"],
  ["✅ (In Progress)", "in progress"],
  ["✅ Major Progress", "in progress"],
  ["🔄 In Progress", "in progress"],
  ["✅ IMPLEMENTED", "partial"],
  ["✅ IMPLEMENTATION COMPLETE", "partial"],
  ["✅ IMPLEMENTATION COMPLETE - Validation Pending", "partial"],
  ["⚠️ Partial", "partial"],
  ["Done, not tested", "partial"],
  ["Complete except the restore", "partial"],
  ["✅ Pending", "open"],
  ["🔄 Planned", "open"],
  ["✅ Not done", "open"],
  ["NOT IMPLEMENTED", "open"],
  ["To be validated", "open"],
  ["once approved", "open"],
  ["Not started", "open"],
  ["✅ Blocked", "blocked"],
  ["Complete, but 3 failing", "blocked"],
  ["N/A", "not applicable"],
  ["✅ N/A - no critical issues", "not applicable"],
])("%s is read as %s", (written, state) => {
  expect(readState({ box: null, written })).toMatchObject({ state, unclear: null });
});

test.each([
  ["✅ Perfect", "open", "“Perfect” is not understood."],
  ["Follow up", "open", "“Follow up” is not understood."],
  ["⚠️ Data issue", "partial", "“Data issue” is not understood."],
  ["➖ see below", "open", "“see below” is not understood."],
  ["97%", "open", "“97%” is not understood."],
  ["", "open", "Its state is not written."],
  ["—", "open", "Its state is not written."],
])("%s is left for a person to decide", (written, state, unclear) => {
  expect(readState({ box: null, written })).toEqual({ state, unclear, overruled: null });
});

test.each([
  [true, "", "done", null],
  [false, "", "open", null],
  [true, "pending", "open", "“pending” counts, not the ticked box."],
  [false, "done", "done", "“done” counts, not the empty box."],
  [true, "✅ (In Progress)", "in progress", "“(In Progress)” counts, not ✅ and the ticked box."],
  [null, "✅ (In Progress)", "in progress", "“(In Progress)” counts, not ✅."],
  [true, "⚠️", "partial", "⚠ counts, not the ticked box."],
  [false, "⏳", "open", null],
  [false, "✅", "open", "The empty box counts, not ✅."],
])("a box that is ticked (%s) beside %s is read as %s", (box, written, state, overruled) => {
  expect(readState({ box, written })).toEqual({ state, unclear: null, overruled });
});
