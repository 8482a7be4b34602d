import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { locustFailures } from "@/core/formats/locust-failures";
import { loadOf, readAs } from "@/core/formats/testing/read-text";

const header = "Method,Name,Error,Occurrences";
const load = (...rows: string[]) => loadOf(locustFailures, `${[header, ...rows].join("\r\n")}\r\n`);

test.each([
  ["agentic-platform-v2/smoke-before", 10, 211],
  ["agentic-platform-v2/smoke", 2, 22],
  ["agentic-platform-v2/normal", 1, 263],
  ["agentic-platform-v2/peak", 1, 1388],
  ["agentic-platform-v2/endurance", 1, 1723],
  ["automation-orchestrator/baseline-one-worker", 2, 73],
  ["automation-orchestrator/four-workers", 6, 156],
])("the list of %s holds %d messages of %d failed requests, and no requests", async (name, messages, failed) => {
  const { evidence, codes } = await loadOf(locustFailures, readFileSync(`samples/${name}_failures.csv`, "utf8"));
  expect(evidence.failures).toHaveLength(messages);
  expect(evidence.overall).toMatchObject({ requests: null, failed: { value: failed } });
  expect(codes).toEqual(["no-requests"]);
});

test("a list without a row is of no failure, and of no request either", async () => {
  const { evidence } = await load();
  expect(evidence).toMatchObject({ failures: [], overall: { requests: null, failed: { value: 0 } } });
});

test("newer versions tell when a failure was first and last seen", async () => {
  const content = `${header},First Seen,Last Seen\nPOST,/a,boom,17,2025-08-22T08:06:47Z,2025-08-22T08:07:09Z\n`;
  const { evidence } = await loadOf(locustFailures, content);
  expect(evidence.failures).toMatchObject([
    { firstSeenAt: "2025-08-22T08:06:47.000Z", lastSeenAt: "2025-08-22T08:07:09.000Z" },
  ]);
});

test("a message is kept to 1,000 characters, and may hold commas, quotes and line ends", async () => {
  const { evidence } = await load('GET,/a,"no ""id"", but\n<html>",1', `GET,/b,${"x".repeat(1_200)},1`);
  expect(evidence.failures?.map(({ message }) => message)).toEqual(['no "id", but\n<html>', "x".repeat(1_000)]);
});

test("a row without a number of occurrences leaves the sum unknown", async () => {
  const { evidence } = await load("GET,/a,boom,3", "GET,/b,boom,many");
  expect(evidence.failures).toHaveLength(1);
  expect(evidence.overall.failed).toBeNull();
});

test("messages beyond 500 are counted in the sum and left out of the list", async () => {
  const { evidence } = await load(...Array.from({ length: 510 }, (_, index) => `GET,/a,boom ${index},2`));
  expect(evidence.failures).toHaveLength(500);
  expect(evidence.overall.failed?.value).toBe(1020);
});

test.each([
  ["is cut in a row", `${header}\nGET,/a,boom,3\nGET,/b`, 3],
  ["is cut in a quoted message", `${header}\nGET,/a,"boom`, 2],
  ["has another header", "Method,Name\nGET,/a\n", 1],
])("a list that %s is refused with its line", async (_what, content, line) => {
  const { outcome } = await readAs(locustFailures, content);
  expect(outcome).toMatchObject({ outcome: "refused", where: { line } });
});
