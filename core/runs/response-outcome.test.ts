import { expect, test } from "vitest";
import { responseOutcome } from "./response-outcome";

test.each([
  [0, true, "network"],
  [0, false, "network"],
  [0, null, "network"],
  [101, null, "ok"],
  [200, null, "ok"],
  [200, false, "ok"],
  [200, true, "server"],
  [302, null, "ok"],
  [399, true, "server"],
  [400, null, "client"],
  [400, true, "client"],
  [400, false, "expected"],
  [401, true, "auth"],
  [403, null, "auth"],
  [403, false, "expected"],
  [404, true, "client"],
  [404, false, "expected"],
  [429, true, "limited"],
  [429, false, "limited"],
  [429, null, "limited"],
  [499, null, "client"],
  [500, true, "server"],
  [500, false, "expected"],
  [599, null, "server"],
  [999, true, "server"],
  [null, false, "ok"],
  [null, true, "server"],
  [null, null, null],
] as const)("status %j that the tool judged failed %j is %j", (status, failed, outcome) => {
  expect(responseOutcome({ status, failed })).toBe(outcome);
});
