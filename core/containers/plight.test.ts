import { expect, test } from "vitest";
import { container } from "@/core/criteria/testing/snapshots";
import { plight } from "./plight";

test.each([
  [{}, ""],
  [{ health: "unhealthy", reason: "ContainersNotReady" }, "ContainersNotReady"],
  [{ state: "completed", health: null, exitCode: 0 }, ""],
  [{ state: "created", health: null }, "created"],
  [{ state: "failed", health: null, exitCode: 1 }, "failed, exit code 1"],
  [{ state: "failed", health: null, exitCode: 137, reason: "OOMKilled" }, "failed, OOMKilled, exit code 137"],
] as const)("of %j the matter is “%s”", (given, words) => {
  expect(plight(container("api", given))).toBe(words);
});
