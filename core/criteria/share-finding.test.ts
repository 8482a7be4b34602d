import { expect, test } from "vitest";
import { parseLimit } from "./limit";
import { judgeShare } from "./share-finding";
import { plain } from "./testing/readings";

function question(designEffect: number | null) {
  const parsed = parseLimit("< 1 %", "share", "below");
  if (!parsed.ok) throw new Error(parsed.mistake);
  const { limit } = parsed;
  return {
    limit,
    warn: null,
    part: 0,
    whole: 391,
    participle: "failed",
    confidence: 0.95,
    designEffect,
    remedy: "Fix it.",
  };
}

test.each([
  [null, "pass", 0.763245, ["independence-assumed"]],
  [1, "pass", 0.763245, []],
  [4, "thin", 3.01821, ["thin-sample"]],
])("with a design effect of %j the state is %s and the bound %d %%", (effect, state, bound, codes) => {
  const finding = judgeShare(question(effect));
  expect(finding).toMatchObject({ state, gauge: { kind: "bar", bound } });
  expect(finding.notes.map((note) => note.code)).toEqual(codes);
});

test.each([
  [null, "0 of 391 failed", "1 % failed"],
  [1, "0 of 391 failed", "1 % failed"],
  [1.25, "0 of 391 failed, worth 312 after clustering", "on 391 requests, worth 312 after clustering."],
  [
    4,
    "0 of 391 failed, worth 97 after clustering",
    "391 requests, worth 97 after clustering, leave up to 3.02 % possible",
  ],
])("with a design effect of %j the sample is “%s”", (effect, sample, words) => {
  const finding = judgeShare(question(effect));
  expect(finding.sample).toBe(sample);
  expect(plain(`${finding.sentence} 1 % failed`)).toContain(words);
});

test("clustered requests need more of them", () => {
  expect(judgeShare(question(4)).missing).toBe("Needs about 1,200 requests at this margin.");
});

test("a stricter confidence asks for more", () => {
  expect(judgeShare({ ...question(null), confidence: 0.99 }).state).toBe("thin");
});
