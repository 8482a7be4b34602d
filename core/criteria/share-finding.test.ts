import { expect, test } from "vitest";
import { parseLimit } from "./limit";
import { judgeShare } from "./share-finding";

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

test("clustered requests need more of them", () => {
  expect(judgeShare(question(4)).missing).toBe("Needs about 1,200 requests at this margin.");
});

test("a stricter confidence asks for more", () => {
  expect(judgeShare({ ...question(null), confidence: 0.99 }).state).toBe("thin");
});
