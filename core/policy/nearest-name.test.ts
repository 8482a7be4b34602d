import { describe, expect, it } from "vitest";
import { nearestName } from "./nearest-name";

const known = ["title", "kind", "category", "weight", "blocking", "freshness", "validFor"];

describe("nearestName", () => {
  it.each([
    ["wieght", "weight"],
    ["validfor", "validFor"],
    ["fresh", null],
    ["blockin", "blocking"],
    ["knd", "kind"],
    ["owner", null],
    ["", null],
  ])("%s is read as %s", (name, expected) => {
    expect(nearestName(name, known)).toBe(expected);
  });
});
