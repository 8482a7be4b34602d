import { expect, test } from "vitest";
import type { Judgement } from "./judgement";
import { nothingOnFile } from "./no-evidence";
import { weaken } from "./weaken";

const base = nothingOnFile({
  gauge: { kind: "cells", met: 1, total: 1 },
  sentence: "As observed.",
  action: "Nothing to do.",
});
const partial = { code: "partial", sentence: "The run was cut short." } as const;
const assumed = { code: "time-assumed", sentence: "The time of the upload is used." } as const;

test.each([
  ["pass", partial, "thin"],
  ["warn", partial, "thin"],
  ["thin", partial, "thin"],
  ["fail", partial, "fail"],
  ["none", partial, "none"],
  ["pass", assumed, "pass"],
  ["warn", assumed, "warn"],
] as const)("a %s under %j is %s", (state, note, weakened) => {
  const judgement: Judgement = { ...base, state };
  expect(weaken(judgement, [note])).toMatchObject({ state: weakened, notes: [note] });
});

test("what is missing is the note's sentence, and the action mends it", () => {
  expect(weaken({ ...base, state: "pass" }, [assumed, partial])).toMatchObject({
    missing: "The run was cut short.",
    sentence: "As observed. The run was cut short.",
    action: "Run it again to its end and upload all of its files.",
  });
});

test("a note stands once", () => {
  expect(weaken({ ...base, notes: [partial] }, [partial]).notes).toEqual([partial]);
});
