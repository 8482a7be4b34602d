import { loadReading } from "@/core/criteria/testing/readings";
import { compareRuns } from "@/core/runs/compare-runs";
import type { ComparedRun } from "@/core/runs/comparison/pair-slices";
import { seededRandom } from "@/core/stats/seeded-random";
import { countByChance, type Service, simulatedRun } from "@/core/stats/testing/simulated-run";
import { comparedRun } from "./compared-run";
import { figure, loadEvidence, slice } from "./load-evidence";

const steady: Service = { wandering: 0, stalls: 0, stallsByChance: false, longestDelay: 0 };

/** Services from the best-natured to the worst: as they stand in the documentation of what a comparison can find. */
export const services = {
  steady,
  wandering: { ...steady, wandering: 0.1 },
  stalling: { wandering: 0.05, stalls: 3, stallsByChance: false, longestDelay: 1 },
  stallingByChance: { wandering: 0.05, stalls: 3, stallsByChance: true, longestDelay: 1 },
  stallingLong: { wandering: 0.05, stalls: 3, stallsByChance: true, longestDelay: 5 },
} satisfies Record<string, Service>;

type Setting = { service: Service; requests: number; comparisons: number; slower: number; seed: number };

/** The share of comparisons that call a regression, of p95 and of any measure; the later run is slower by a factor. */
export function regressionsCalled({ service, requests, comparisons, slower, seed }: Setting) {
  const random = seededRandom(seed);
  let base = comparedRun(1, simulatedRun(service, requests, random));
  const called = { p95: 0, any: 0 };
  for (let number = 2; number <= comparisons + 1; number += 1) {
    const latencies = simulatedRun(service, requests, random);
    const next = comparedRun(number, latencies);
    const head =
      slower === 1
        ? next
        : comparedRun(
            number,
            latencies.map((ms) => ms * slower),
          );
    const [overall] = compareRuns(base, head).slices;
    const regressions = (overall?.figures ?? []).filter(({ verdict }) => verdict === "regression");
    if (regressions.length > 0) called.any += 1 / comparisons;
    if (regressions.some(({ measure }) => measure === "p95")) called.p95 += 1 / comparisons;
    base = next;
  }
  return called;
}

const windows = 300;

/** The same of the error rate: one request in 200 fails, and so do 10 to 50 in a row, `bursts` times in 5,000 requests. */
export function errorRegressionsCalled({ requests, comparisons, bursts, more, seed }: Failing): number {
  const random = seededRandom(seed);
  let base = failingRun(1, requests, bursts, 0.005, random);
  let called = 0;
  for (let number = 2; number <= comparisons + 1; number += 1) {
    const head = failingRun(number, requests, bursts, 0.005 + more, random);
    const rate = compareRuns(base, head).slices[0]?.figures.find(({ measure }) => measure === "error-rate");
    if (rate?.verdict === "regression") called += 1 / comparisons;
    base = more === 0 ? head : failingRun(number, requests, bursts, 0.005, random);
  }
  return called;
}

type Failing = { requests: number; comparisons: number; bursts: number; more: number; seed: number };

function failingRun(
  runNumber: number,
  requests: number,
  bursts: number,
  rate: number,
  random: () => number,
): ComparedRun {
  const fails = Array.from({ length: requests }, () => random() < rate);
  for (let burst = countByChance((bursts * requests) / 5000, random); burst > 0; burst -= 1) {
    const first = Math.floor(random() * requests);
    fails.fill(true, first, first + 10 + Math.floor(random() * 40));
  }
  const window = (index: number) =>
    fails.slice(Math.floor((index * requests) / windows), Math.floor(((index + 1) * requests) / windows));
  const all = Array.from({ length: windows }, (_, index) => window(index));
  const failed = all.map((some) => some.filter(Boolean).length);
  const evidence = loadEvidence({
    users: figure(10),
    durationSeconds: figure(windows),
    overall: slice({ requests, failed: failed.reduce((sum, count) => sum + count, 0) }),
    windows: { windowSeconds: 1, requests: all.map(({ length }) => length), failed, responses: null, endpoints: [] },
  });
  return { reading: loadReading(evidence, { runNumber }), series: [] };
}
