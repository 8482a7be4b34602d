import { expect, test } from "vitest";
import { changeSentences } from "./change-sentences";

test.each([
  [{}, { state: "open" }, ["Put on record."]],
  [{ state: "being fixed" }, { state: "fixed" }, ["Being fixed → fixed."]],
  [{ state: "verified" }, { state: "open", reason: "It came back." }, ["Verified → open. It came back."]],
  [
    { owner: null, stopsLaunch: true },
    { owner: "Backend team", stopsLaunch: false },
    ["Owner: none → Backend team.", "Stops the launch: yes → no."],
  ],
  [{ afterRun: null }, { afterRun: 12 }, ["Run after: none → 12."]],
  [{ rootCause: "a" }, { rootCause: "b" }, ["Root cause rewritten."]],
])("from %j to %j is told as %j", (before, after, sentences) => {
  expect(changeSentences({ before, after })).toEqual(sentences);
});
