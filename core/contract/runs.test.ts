import { expect, it } from "vitest";
import { RunListQuery, RunNumber } from "./runs";

it.each([
  ["1", 1],
  ["2147483647", 2_147_483_647],
])("%s is the number of a run", (written, number) => {
  expect(RunNumber.parse(written)).toBe(number);
});

it.each(["", "0", "-1", "1.5", "1e3", "0x10", " 4", "04", "2147483648", "latest"])("%j numbers no run", (written) => {
  expect(RunNumber.safeParse(written).success).toBe(false);
});

it.each([
  [{}, {}],
  [
    { kind: "load", before: "12" },
    { kind: "load", before: 12 },
  ],
])("the query %j asks for %j", (written, query) => {
  expect(RunListQuery.parse(written)).toEqual(query);
});
