import { expect, test } from "vitest";
import { heyCsv } from "@/core/formats/hey-csv";
import { loadOf, readAs } from "@/core/formats/testing/read-text";

const header = "response-time,DNS+dialup,DNS,Request-write,Response-delay,Response-read,status-code,offset";
const row = (seconds: string, status = "200", offset = "0.0100") => `${seconds},0,0,0,0,0,${status},${offset}`;
const file = (...rows: string[]) => [header, ...rows].join("\n");

test("seconds become milliseconds", async () => {
  const { evidence } = await loadOf(heyCsv, file(row("0.0087"), row("1.2500")));
  expect(evidence.overall.latency).toMatchObject({ minMs: { value: 8.7 }, maxMs: { value: 1250 } });
});

test("hey judges nothing: failures follow from the status", async () => {
  const { evidence } = await loadOf(heyCsv, file(row("0.1"), row("0.1", "500")));
  expect(evidence.overall.failed).toBeNull();
  expect(evidence.overall.responses).toEqual([
    { status: 200, failed: null, count: 1 },
    { status: 500, failed: null, count: 1 },
  ]);
});

test("requests without a response are not in the file, which the receipt says", async () => {
  const { codes, messages } = await loadOf(heyCsv, file(row("0.1")));
  expect(codes).toEqual(["partial"]);
  expect(messages).toContain("refused, reset, timed out");
});

test("an old file without offsets tells no duration, and one without statuses no responses", async () => {
  const { evidence } = await loadOf(
    heyCsv,
    "response-time,DNS+dialup,DNS,Request-write,Response-delay,Response-read\n0.1,0,0,0,0,0\n",
  );
  expect(evidence).toMatchObject({ durationSeconds: null, windows: null });
  expect(evidence.overall).toMatchObject({ requests: { value: 1 }, responses: null, requestsPerSecond: null });
});

test.each([
  ["only a header", header, "no response"],
  ["a time that is none", file(row("fast")), "line 2"],
  ["a status that is none", file(row("0.1", "0")), "line 2"],
  ["an end inside a row", file(row("0.1"), "0.1,0,0"), "line 3"],
])("a file with %s is refused", async (_what, text, reason) => {
  expect((await readAs(heyCsv, text)).outcome).toMatchObject({
    outcome: "refused",
    reason: expect.stringContaining(reason),
  });
});
