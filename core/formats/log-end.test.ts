import { expect, test } from "vitest";
import { logEnd } from "@/core/formats/log-end";

const log = { tool: "JMeter", scan: { at: "end" }, cutLine: null, lastMs: Date.UTC(2026, 10, 20, 12) } as const;

test("a whole log needs no word", () => {
  expect(logEnd(log, false)).toEqual([]);
  expect(logEnd(log, true)).toEqual([]);
});

test.each([
  ["a last row that is too short", { ...log, cutLine: 7 }],
  ["a field whose quote never closes", { ...log, scan: { at: "open-quote", line: 7 } } as const],
])("%s is where it breaks off: refused, or partial where that was declared", (_what, cut) => {
  expect(logEnd(cut, undefined)).toMatchObject({
    outcome: "refused",
    reason: expect.stringContaining("line 7. What is whole in it goes up to 2026-11-20T12:00:00.000Z."),
    where: { line: 7, column: 1 },
    advice: expect.stringContaining("partial"),
  });
  expect(logEnd(cut, true)).toMatchObject([{ code: "partial", message: expect.stringContaining("line 7") }]);
});

test("a row of over 1 MB is refused even if the run was declared as partial, for the rest was not looked at", () => {
  const scan = { at: "too-long", line: 3 } as const;
  expect(logEnd({ ...log, scan }, true)).toMatchObject({ outcome: "refused", where: { line: 3, column: 1 } });
});
