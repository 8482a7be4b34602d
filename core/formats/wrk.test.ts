import { describe, expect, test } from "vitest";
import { loadOf, readAs } from "@/core/formats/testing/read-text";
import { wrk } from "@/core/formats/wrk";

const head = `Running 10s test @ http://127.0.0.1:8080/
  2 threads and 10 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency    42.28ms    3.67ms  46.51ms   66.67%
    Req/Sec    16.33      7.51    25.00     66.67%
`;
const total = "  200 requests in 10.05s, 852.59KB read\n";
const rates = "Requests/sec:     19.90\nTransfer/sec:     84.83KB\n";
const sockets = (connect: number, read: number, write: number, timeout: number) =>
  `  Socket errors: connect ${connect}, read ${read}, write ${write}, timeout ${timeout}\n`;
const bad = (count: number) => `  Non-2xx or 3xx responses: ${count}\n`;

const load = (content: string) => loadOf(wrk, content);

test("without --latency there are a mean and a maximum, and no percentile", async () => {
  const { evidence } = await load(head + total + rates);
  expect(evidence).toMatchObject({ durationSeconds: { value: 10.05 }, users: { value: 10 } });
  expect(evidence.overall.latency).toMatchObject({
    meanMs: { value: 42.28 },
    medianMs: null,
    maxMs: { value: 46.51 },
    percentiles: [],
  });
});

describe("failures", () => {
  test("bad answers are failed, of a status that is not told", async () => {
    const { evidence } = await load(head + total + bad(30) + rates);
    expect(evidence.overall).toMatchObject({
      failed: { value: 30 },
      responses: [
        { status: null, failed: false, count: 170 },
        { status: null, failed: true, count: 30 },
      ],
    });
  });

  test.each([
    ["a late answer is one of the answers", sockets(0, 0, 0, 20), 20],
    ["a late answer that was bad too counts once", sockets(0, 0, 0, 200) + bad(30), 200],
    ["all answers may be late and bad", sockets(0, 0, 0, 200) + bad(200), 200],
  ])("%s", async (_what, errors, failed) => {
    const { evidence, codes } = await load(head + total + errors + rates);
    const { requests, responses } = evidence.overall;
    expect(evidence.overall).toMatchObject({ requests: { value: 200 }, failed: { value: failed } });
    expect(responses?.reduce((sum, { count }) => sum + count, 0)).toBe(requests?.value);
    expect(codes).toEqual([]);
  });

  test("connections that failed count as failures beside the requests, and the receipt says so", async () => {
    const { evidence, codes } = await load(head + total + sockets(1, 2, 3, 0) + bad(10) + rates);
    expect(evidence.overall).toMatchObject({ requests: { value: 200 }, failed: { value: 16 }, responses: null });
    expect(codes).toEqual(["uncounted-errors"]);
  });

  test("where nothing was answered, the connections that failed are the requests", async () => {
    const none = head.replace("42.28ms    3.67ms  46.51ms   66.67%", "0.00us    0.00us   0.00us    -nan%");
    const { evidence } = await load(
      `${none}  0 requests in 10.05s, 0.00B read\n${sockets(0, 40, 0, 0)}Requests/sec:      0.00\n`,
    );
    expect(evidence.overall).toMatchObject({
      requests: { value: 40 },
      failed: { value: 40 },
      latency: { meanMs: null, maxMs: null },
    });
  });
});

test("a run without any request measured nothing", async () => {
  const { codes } = await load(`${head}  0 requests in 10.05s, 0.00B read\nRequests/sec:      0.00\n`);
  expect(codes).toEqual(["empty-scan"]);
});

test("wrk2 without its histogram does not tell how many samples it kept", async () => {
  const calibration = "  Thread calibration: mean lat.: 1.234ms, rate sampling interval: 10ms\n";
  const { evidence } = await load(head.replace("  Thread Stats", `${calibration}  Thread Stats`) + total + rates);
  expect(evidence.tool).toBe("wrk2");
  expect(evidence.overall.latency.count).toBeNull();
});

test("what a shell printed before the run is no part of it", async () => {
  const content = `$ wrk -t2 -c10 -d10s http://127.0.0.1:8080/\n${head}${total}${rates}`;
  expect(wrk.claims({ name: "x", head: content })).toBe(true);
  expect((await load(content)).evidence.overall.requests).toMatchObject({ value: 200, at: { line: 7 } });
});

test.each([
  ["ends before the totals", head, 6],
  ["ends before errors could stand in it", head + total, 7],
  ["holds two runs", head + total + rates + head + total + rates, 9],
])("an output that %s is refused with its line", async (_what, content, line) => {
  const { outcome } = await readAs(wrk, content);
  expect(outcome).toMatchObject({ outcome: "refused", where: { line } });
});
