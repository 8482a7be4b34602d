import { describe, expect, test } from "vitest";
import { seededRandom } from "@/core/stats/seeded-random";
import { driftOf } from "./drift";

type Service = { seconds: number; rise?: number; clustered?: boolean };

/** A service of about 30 requests a second with log-normal latency, seen second by second. */
function seriesOf(seed: number, { seconds, rise = 0, clustered = false }: Service) {
  const random = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const p95Ms = new Float32Array(seconds);
  const requestsPerSecond = new Float32Array(seconds);
  let level = 0;
  let stalled = 0;
  for (let second = 0; second < seconds; second += 1) {
    level = clustered ? 0.8 * level + 0.09 * normal() : 0;
    // A stall of 3 to 17 seconds slows hundreds of requests in a row.
    if (clustered && stalled === 0 && random() < 0.01) stalled = 3 + Math.floor(15 * random());
    const factor = 50 * Math.exp(level) * (stalled > 0 ? 3 : 1) * (1 + (rise * second) / seconds);
    stalled = Math.max(0, stalled - 1);
    const requests = Math.max(1, Math.round(30 + 5 * normal()));
    const latencies = Array.from({ length: requests }, () => factor * Math.exp(0.5 * normal()));
    p95Ms[second] = latencies.sort((a, b) => a - b)[Math.ceil(0.95 * requests) - 1] ?? Number.NaN;
    requestsPerSecond[second] = requests;
  }
  return { stepSeconds: 1, windowSeconds: 1, columns: { p95Ms, requestsPerSecond } };
}

function shareFound(service: Service): number {
  const rounds = 200;
  const seeds = Array.from({ length: rounds }, (_, round) => round + 1);
  const found = seeds.filter((seed) => {
    const p95 = driftOf(seriesOf(seed, service), null)?.p95;
    return p95 && p95.pValue < 0.01 && p95.changePercent > 10;
  });
  return found.length / rounds;
}

describe("a drift beyond 10 % at 1 %", () => {
  test.each([
    [{ seconds: 120 }],
    [{ seconds: 300 }],
    [{ seconds: 120, clustered: true }],
    [{ seconds: 300, clustered: true }],
  ])("is found in at most one of twenty steady runs: %j", (service) => {
    expect(shareFound(service)).toBeLessThanOrEqual(0.05);
  });

  test("is found in a run of ten minutes whose p95 rises by 30 %", () => {
    expect(shareFound({ seconds: 600, rise: 0.3 })).toBeGreaterThan(0.95);
  });
});

test("the change is that of the whole stretch, from its beginning", () => {
  const p95Ms = Float32Array.from({ length: 101 }, (_, second) => 100 + second);
  const requestsPerSecond = Float32Array.from({ length: 101 }, (_, second) => 200 - second);
  const drift = driftOf({ stepSeconds: 1, windowSeconds: 1, columns: { p95Ms, requestsPerSecond } }, null);
  expect(drift?.p95?.changePercent).toBeCloseTo(100, -1);
  expect(drift?.throughput?.changePercent).toBeCloseTo(-50, -1);
  expect(drift?.p95?.pValue).toBeLessThan(0.001);
});

const flat = (length: number) => new Float32Array(length).fill(20);

test("what rises in the ramp-up, or falls while users leave, is no drift", () => {
  const users = Float32Array.from({ length: 100 }, (_, step) => Math.min(50, 2.5 * step, 5 * (99 - step)));
  const columns = { users, requestsPerSecond: users, p95Ms: users };
  expect(driftOf({ stepSeconds: 1, windowSeconds: 1, columns }, 20)).toMatchObject({
    p95: { changePercent: 0, pValue: 1 },
    throughput: { changePercent: 0, pValue: 1 },
  });
});

test.each([
  ["ten windows and a last step", 11, 1, true],
  ["ten steps, of which the last may be short", 10, 1, false],
  ["100 steps in windows of ten", 101, 10, true],
  ["fewer windows than ten", 100, 10, false],
])("with %s p95 is told: %s", (_case, steps, windowSeconds, told) => {
  const drift = driftOf({ stepSeconds: 1, windowSeconds, columns: { p95Ms: flat(steps) } }, null);
  expect(drift !== null).toBe(told);
});

test("windows without a request are left out, and what is not told is null", () => {
  const p95Ms = flat(30).map((value, step) => (step % 2 === 0 ? Number.NaN : value));
  const drift = driftOf({ stepSeconds: 1, windowSeconds: 1, columns: { p95Ms } }, null);
  expect(drift).toEqual({ p95: { changePercent: 0, pValue: 1 }, throughput: null });
  expect(driftOf({ stepSeconds: 1, windowSeconds: 1, columns: { p95Ms: flat(0) } }, null)).toBeNull();
});
