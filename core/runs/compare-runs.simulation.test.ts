import { expect, test } from "vitest";
import { errorRegressionsCalled, regressionsCalled, services } from "./testing/simulated-comparisons";

const patience = 120_000;
const seed = 20_261_121;

test(
  "two runs of one service with stalls raise a false regression, of any measure, in at most 5 % of 1,000 comparisons",
  () => {
    const service = services.stallingByChance;
    const called = regressionsCalled({ service, requests: 5000, comparisons: 1000, slower: 1, seed });
    expect(called.any).toBeLessThanOrEqual(0.05);
  },
  patience,
);

test.each(["steady", "wandering", "stalling", "stallingByChance", "stallingLong"] as const)(
  "nor do they in shorter runs of a service that is %s",
  (name) => {
    const called = regressionsCalled({ service: services[name], requests: 500, comparisons: 150, slower: 1, seed });
    expect(called.any).toBeLessThanOrEqual(0.05);
  },
  patience,
);

test.each(["steady", "wandering", "stalling", "stallingByChance"] as const)(
  "a p95 slower by a fifth is found nine times in ten at 5,000 requests of a service that is %s",
  (name) => {
    const called = regressionsCalled({ service: services[name], requests: 5000, comparisons: 100, slower: 1.2, seed });
    expect(called.p95).toBeGreaterThanOrEqual(0.9);
  },
  patience,
);

test.each([0, 2, 5])(
  "failures in %d bursts of dozens raise no false regression of the error rate in more than one of twenty comparisons",
  (bursts) => {
    expect(errorRegressionsCalled({ requests: 5000, comparisons: 300, bursts, more: 0, seed })).toBeLessThanOrEqual(
      0.05,
    );
  },
  patience,
);

test(
  "an error rate that rises from 0.5 to 1.5 % is found nine times in ten at 5,000 requests",
  () => {
    expect(
      errorRegressionsCalled({ requests: 5000, comparisons: 300, bursts: 0, more: 0.01, seed }),
    ).toBeGreaterThanOrEqual(0.9);
  },
  patience,
);
