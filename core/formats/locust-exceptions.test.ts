import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { locustExceptions } from "@/core/formats/locust-exceptions";
import { loadOf, readAs } from "@/core/formats/testing/read-text";

const header = "Count,Message,Traceback,Nodes";

test("a list without a row is of no exception, and tells nothing of requests", async () => {
  const content = readFileSync("samples/agentic-platform-v2/smoke_exceptions.csv", "utf8");
  const { evidence, codes } = await loadOf(locustExceptions, content);
  expect(evidence).toMatchObject({ exceptions: [], failures: null, overall: { requests: null, failed: null } });
  expect(codes).toEqual(["no-requests"]);
});

test.each([
  [
    "with a traceback names its innermost frame",
    '4,boom,"  File ""/a.py"", line 3, in run\n    x()\n",local',
    "boom (/a.py, line 3, in run)",
  ],
  ["without a frame is its message", "4,boom,,local", "boom"],
  ["without a message says so", "4,,,local", "no message"],
])("an exception %s", async (_what, row, message) => {
  const { evidence } = await loadOf(locustExceptions, `${header}\r\n${row}\r\n`);
  expect(evidence.exceptions).toMatchObject([{ message, count: 4 }]);
});

test.each([
  ["is cut in a traceback", `${header}\n4,boom,"  File`, 2],
  ["is cut in a row", `${header}\n4,boom`, 2],
  ["has another header", "Count,Message\n4,boom\n", 1],
])("a list that %s is refused with its line", async (_what, content, line) => {
  const { outcome } = await readAs(locustExceptions, content);
  expect(outcome).toMatchObject({ outcome: "refused", where: { line } });
});
