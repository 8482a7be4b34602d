import { expect, test } from "vitest";
import { withoutQuoted } from "@/core/formats/findings/without-quoted";

test.each([
  ["Possible hardcoded password: 'hunter2'", "Possible hardcoded password: …"],
  ["Possible hardcoded password: 'it's'", "Possible hardcoded password: …"],
  ['The value `a` and "b" are used', "The value … are used"],
  ["Don't do it", "Don't do it"],
  ["It is 'cut off", "It is …"],
])("%j is without its quotations %j", (text, left) => {
  expect(withoutQuoted(text)).toBe(left);
});
