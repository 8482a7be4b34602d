import { expect, test } from "vitest";
import { isExpectedByName } from "./expected-by-name";
import { slice } from "./testing/load-evidence";

const name = "/api/nonexistent [404]";

test.each([
  [name, "GET", { name, statuses: [404] }, true],
  [name, "GET", { name: "/api/nonexistent", statuses: [404] }, true],
  [name, "GET", { name: "/api/nonexistent*", statuses: [404] }, true],
  [name, "GET", { name: "*", statuses: [404, 410] }, true],
  [name, "GET", { name: "/api/*", method: "get", statuses: [404] }, true],
  [name, "GET", { name: "/api/*exist*[404]", statuses: [404] }, true],
  ["/api/gone [404|410]", "GET", { name: "/api/*", statuses: [404, 410] }, true],
  // The pattern, the method or the status is another.
  [name, "GET", { name: "/api/other", statuses: [404] }, false],
  [name, "GET", { name: "/api/*", method: "POST", statuses: [404] }, false],
  [name, null, { name: "/api/*", method: "GET", statuses: [404] }, false],
  [name, "GET", { name: "/api/*", statuses: [500] }, false],
  ["/api/gone [404|500]", "GET", { name: "/api/*", statuses: [404] }, false],
  // The name states no status: nothing in the file says that its failures are the provoked ones.
  ["/api/v1/agents/{id}", "GET", { name: "*", statuses: [404] }, false],
  ["/api/items[42]", "GET", { name: "*", statuses: [404] }, false],
  // A pattern is plain text but for its stars.
  ["/a.c [404]", "GET", { name: "/a?c", statuses: [404] }, false],
  ["/aa [404]", "GET", { name: "/aa*a [404]", statuses: [404] }, false],
])("%s (%s) under the rule %j is expected by name: %s", (endpoint, method, rule, expected) => {
  expect(isExpectedByName(slice({ name: endpoint, method }), [{ method: null, ...rule }])).toBe(expected);
});

test("without rules nothing is expected", () => {
  expect(isExpectedByName(slice({ name }), [])).toBe(false);
});
