import { expect, test } from "vitest";
import type { Verdict } from "@/core/evaluation/evaluation";
import { portfolioHeadline } from "./headline";

const of = (...verdicts: (Verdict | null)[]) => portfolioHeadline(verdicts.map((verdict) => ({ name: "", verdict })));

test.each([
  [["NO-GO", "HOLD"], "No system is clear to launch."],
  [["GO", "HOLD", "GO"], "Two of 3 systems are clear to launch."],
  [["GO", "NO-GO"], "One of 2 systems is clear to launch."],
  [["GO"], "The system is clear to launch."],
  [["GO", "GO"], "Every system is clear to launch."],
  [[null], "No system is clear to launch."],
] as [Verdict[], string][])("%j reads %j", (verdicts, title) => {
  expect(of(...verdicts).title).toBe(title);
});

test("the sentence says how the others stand", () => {
  expect(of("CONDITIONAL GO", "HOLD", "NO-GO", "NO-GO").sentence).toBe(
    "One is conditional, one is held for missing evidence and two miss their policy.",
  );
  expect(of("GO", null).sentence).toBe("One is not evaluated.");
  expect(of("GO").sentence).toBe("");
});
