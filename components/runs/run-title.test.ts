import { expect, it } from "vitest";
import { runTitle } from "./run-title";

it.each([
  ["peak", "peak", "Peak load"],
  ["normal", "normal", "Normal load"],
  ["load", "load", "Load"],
  ["smoke", "smoke", "Smoke"],
  ["checkout-rush", "checkout-rush", "checkout-rush"],
  [null, "pytest", "pytest"],
])("a run of the scenario %j with the title %s is called %s", (scenario, title, called) => {
  expect(runTitle({ title, scenario })).toBe(called);
});
