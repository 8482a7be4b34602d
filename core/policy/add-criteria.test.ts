import { expect, test } from "vitest";
import { addCriteria } from "./add-criteria";

const added = [["- id: new", "  kind: error-rate"]];

test.each([
  [
    "after the last criterion, before what follows",
    "name: A # mine\ncriteria:\n  - id: old\n    kind: x # why\n  # - id: later\n",
    "name: A # mine\ncriteria:\n  - id: old\n    kind: x # why\n\n  - id: new\n    kind: error-rate\n  # - id: later\n",
  ],
  [
    "at the list's own indent",
    "criteria:\n- id: old\n  suites:\n    - a\nname: A\n",
    "criteria:\n- id: old\n  suites:\n    - a\n\n- id: new\n  kind: error-rate\nname: A\n",
  ],
  [
    "after a text that ends without a line break",
    "criteria:\n  - id: old",
    "criteria:\n  - id: old\n\n  - id: new\n    kind: error-rate\n",
  ],
  ["into an empty list", "name: A\ncriteria: []\n", "name: A\ncriteria:\n\n  - id: new\n    kind: error-rate\n"],
  ["where no list is yet", "name: A\ncriteria:\n", "name: A\ncriteria:\n\n  - id: new\n    kind: error-rate\n"],
  [
    "after a list in brackets, which becomes one with dashes",
    "criteria: [{ id: old }]\nname: A\n",
    "criteria:\n  - { id: old }\n\n  - id: new\n    kind: error-rate\nname: A\n",
  ],
])("a criterion is added %s", (_, text, expected) => {
  expect(addCriteria(text, added)).toBe(expected);
});

test("nothing added changes nothing", () => {
  expect(addCriteria("not: a policy", [])).toBe("not: a policy");
});
