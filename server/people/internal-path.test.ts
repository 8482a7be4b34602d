import { expect, test } from "vitest";
import { internalPath, returnPath } from "@/server/people/internal-path";

test.each([
  ["/projects/gateway?tab=runs", "/projects/gateway?tab=runs"],
  ["/", "/"],
  [undefined, "/"],
  ["", "/"],
  ["projects", "/"],
  ["https://evil.example/x", "/"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["/.//evil.example", "/"],
  ["/\t/evil.example", "/"],
  ["javascript:alert(1)", "/"],
])("%j leads to %s", (target, path) => {
  expect(internalPath(target)).toBe(path);
});

test.each([
  [{}, null],
  [{ next: "/people" }, "/people"],
  [{ next: "/people", callbackUrl: "http://localhost:3000/account" }, "/people"],
  [{ callbackUrl: "http://localhost:3000/account?a=1" }, "/account?a=1"],
  [{ callbackUrl: "https://evil.example//evil.example" }, "/"],
  [{ callbackUrl: "/account" }, "/account"],
])("%j returns to %s", (asked, path) => {
  expect(returnPath(asked)).toBe(path);
});
