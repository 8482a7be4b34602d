import { expect, test } from "vitest";
import type { BlockerState } from "@/core/contract/blockers";
import { blockersInWords } from "./blockers-in-words";

const stopping = (state: BlockerState) => ({ state, stopsLaunch: true });

test.each([
  [[], "No blocker stops the launch of Week 10."],
  [[stopping("open")], "One blocker stops the launch of Week 10."],
  [[stopping("open"), stopping("being fixed")], "Two blockers stop the launch of Week 10."],
  [[stopping("fixed")], "No open blocker stops the launch of Week 10; one is fixed and not verified."],
  [[stopping("verified")], "No blocker stops the launch of Week 10."],
  [[{ state: "open" as const, stopsLaunch: false }], "No blocker stops the launch of Week 10."],
])("%j is told as: %s", (blockers, sentence) => {
  expect(blockersInWords(blockers, "Week 10")).toBe(sentence);
});
