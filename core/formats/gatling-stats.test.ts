import { expect, test } from "vitest";
import { gatlingStats } from "@/core/formats/gatling-stats";
import { loadOf, readAs } from "@/core/formats/testing/read-text";

type Three = { total: unknown; ok?: unknown; ko?: unknown };
const count = (total: unknown, ok: unknown = total, ko: unknown = 0): Three => ({ total, ok, ko });

function load(stats: object, contents?: object) {
  return loadOf(gatlingStats, JSON.stringify({ type: "GROUP", stats, contents }));
}

test.each([
  [388, 388],
  ["388", 388],
  ["   92,163", 92_163],
  ["1,234,567", 1_234_567],
  ["-", null],
  ["NaN", null],
  [-3, null],
])("a longest time written as %j is %j", async (written, ms) => {
  const { evidence } = await load({ numberOfRequests: count(10), maxResponseTime: count(written) });
  expect(evidence.overall.latency.maxMs?.value ?? null).toBe(ms);
});

test("failures are its KO, and ok latency is told apart from that of all", async () => {
  const { evidence } = await load({
    numberOfRequests: count("10", "8", "2"),
    maxResponseTime: count("900", "90", "900"),
  });
  expect(evidence.overall).toMatchObject({
    failed: { value: 2 },
    latency: { count: { value: 10 }, maxMs: { value: 900 } },
    okLatency: { count: { value: 8 }, maxMs: { value: 90 } },
  });
});

test("where nothing was ok, the zeros beside it are no latencies", async () => {
  const { evidence } = await load({ numberOfRequests: count(5, 0, 5), percentiles3: count(700, 0, 700) });
  expect(evidence.overall.okLatency).toMatchObject({ count: { value: 0 }, maxMs: null, percentiles: [] });
});

test("percentiles are numbered in the file, and the receipt says what they are taken as", async () => {
  const stats = { percentiles1: count(1), percentiles2: count(2), percentiles3: count(3), percentiles4: count(4) };
  const { evidence, codes } = await load({ numberOfRequests: count(10), ...stats });
  expect(evidence.overall.latency.percentiles.map(({ percent, ms }) => [percent, ms.value])).toEqual([
    [50, 1],
    [75, 2],
    [95, 3],
    [99, 4],
  ]);
  expect(codes).toEqual(["reconstructed"]);
});

test("parts that do not make the whole are impossible", async () => {
  expect((await load({ numberOfRequests: count(10, 8, 1) })).codes).toEqual(["impossible"]);
});

test("requests in groups are endpoints, their groups are not", async () => {
  const pay = { type: "REQUEST", name: "Pay", path: "Checkout / Pay", stats: { numberOfRequests: count(4) } };
  const group = { type: "GROUP", name: "Checkout", stats: { numberOfRequests: count(2) }, contents: { pay } };
  const { evidence } = await load({ numberOfRequests: count(4) }, { group });
  expect(evidence.endpoints).toMatchObject([{ name: "Checkout / Pay", requests: { value: 4 } }]);
});

test("a rate too small for its three decimals does not tell how long the run took", async () => {
  const { evidence } = await load({ numberOfRequests: count(114), meanNumberOfRequestsPerSecond: count("0.039") });
  expect(evidence.durationSeconds).toBeNull();
});

test("contents that nest without end are refused or read, never a crash", async () => {
  const depth = 20_000;
  const text = `{"stats":{"numberOfRequests":{"total":1}},"contents":${'{"a":{"contents":'.repeat(depth)}{}${"}}".repeat(depth)}}`;
  expect((await readAs(gatlingStats, text)).outcome.outcome).toMatch(/refused|understood/);
});
