import { expect, it } from "vitest";
import { withParameters } from "./page-address";

it.each([
  ["/runs/4", {}, "/runs/4"],
  ["/runs/4", { figure: "all.p95" }, "/runs/4?figure=all.p95"],
  ["/runs/4?sort=p95&order=desc", { figure: "e0.max" }, "/runs/4?sort=p95&order=desc&figure=e0.max"],
  ["/runs/4?figure=users&sort=p95", { figure: null }, "/runs/4?sort=p95"],
  ["/runs/4?figure=users", { figure: null }, "/runs/4"],
  ["/runs/4", { figure: "m2.p(95)" }, "/runs/4?figure=m2.p%2895%29"],
])("%s with %j is %s", (address, changes, expected) => {
  expect(withParameters(address, changes)).toBe(expected);
});
