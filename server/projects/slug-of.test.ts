import { expect, test } from "vitest";
import { slugOf } from "@/server/projects/slug-of";

test.each([
  ["Agentic Platform V2", "agentic-platform-v2"],
  ["  Stratum / AI — edge!  ", "stratum-ai-edge"],
  ["Überprüfung", "uberprufung"],
  ["東京", ""],
  [`${"a".repeat(59)} b`, "a".repeat(59)],
  ["a".repeat(61), "a".repeat(60)],
])("%j is addressed as %j", (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});
