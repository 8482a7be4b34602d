import type { ExpectedRule } from "@/core/evidence/expected-rule";
import type { LoadEvidence, LoadSlice, ResponseCount } from "@/core/evidence/load";
import { Outcome } from "@/core/evidence/outcome";
import { isExpectedByName, isExpectedStatus } from "./expected-by-name";
import { responseOutcome } from "./response-outcome";

export type OutcomeCounts = Record<Outcome, number>;

/** What became of every request; a request that the file does not count under an outcome had none of it. */
export type OutcomeTally = {
  counts: OutcomeCounts;
  /** Of the expected ones, those that the tool itself may have called failed. */
  provoked: number;
  /** False where some failures have no status, and so may have been 429. */
  limitedTold: boolean;
};

/** What became of the requests of an endpoint by the project's rules; null where the file does not account for each. */
export function outcomeCounts(slice: LoadSlice, rules: readonly ExpectedRule[]): OutcomeCounts | null {
  return outcomeTally(slice, rules)?.counts ?? null;
}

/** The same, with what is to be said beside it. */
export function outcomeTally(slice: LoadSlice, rules: readonly ExpectedRule[]): OutcomeTally | null {
  const told = byResponses(slice, rules) ?? byOutcomes(slice);
  return told !== null && totalOf(told) === slice.requests?.value ? told : null;
}

/**
 * The same of all requests: the sum over the endpoints, since rules are about endpoints. Where the endpoints do not add up
 * to all requests, what the file says of all together, without rules.
 */
export function overallTally(
  { overall, endpoints }: Pick<LoadEvidence, "overall" | "endpoints">,
  rules: readonly ExpectedRule[],
): OutcomeTally | null {
  const tallies = endpoints.map((slice) => outcomeTally(slice, rules)).filter((tally) => tally !== null);
  const sum = tallies.reduce(add, none());
  const whole = tallies.length === endpoints.length && totalOf(sum) === overall.requests?.value;
  return whole && endpoints.length > 0 ? sum : outcomeTally(overall, []);
}

/** The outcome of one kind of response of an endpoint; null where its status and judgement do not tell it. */
export function outcomeOf(
  slice: Pick<LoadSlice, "name" | "method">,
  response: Pick<ResponseCount, "status" | "failed">,
  rules: readonly ExpectedRule[],
): Outcome | null {
  const { status, failed } = response;
  const byRule =
    status === null ? failed === true && isExpectedByName(slice, rules) : isExpectedStatus(slice, status, rules);
  return byRule ? "expected" : responseOutcome(response);
}

function byResponses(slice: LoadSlice, rules: readonly ExpectedRule[]): OutcomeTally | null {
  if (slice.responses === null) return null;
  const tally = none();
  for (const response of slice.responses) {
    const outcome = outcomeOf(slice, response, rules);
    if (outcome === null) return null;
    tally.counts[outcome] += response.count;
    if (outcome === "expected" && response.failed !== false) tally.provoked += response.count;
    if (outcome === "server" && response.status === null) tally.limitedTold = false;
  }
  return hasStatuses(slice.responses) ? tally : null;
}

/** A list in which no failure has a status tells no more than the tool's count of failures. */
function hasStatuses(responses: readonly ResponseCount[]): boolean {
  const failures = responses.filter(({ failed, count }) => failed === true && count > 0);
  return failures.length === 0 ? responses.some(told) || responses.length === 0 : failures.some(told);
}

function told({ status }: ResponseCount): boolean {
  return status !== null;
}

function byOutcomes({ outcomes }: LoadSlice): OutcomeTally | null {
  if (outcomes === null) return null;
  const tally = none();
  for (const outcome of Outcome.options) tally.counts[outcome] = outcomes[outcome]?.value ?? 0;
  return { ...tally, provoked: tally.counts.expected };
}

function none(): OutcomeTally {
  const counts = { ok: 0, limited: 0, auth: 0, client: 0, expected: 0, server: 0, network: 0 };
  return { counts, provoked: 0, limitedTold: true };
}

function add(sum: OutcomeTally, { counts, provoked, limitedTold }: OutcomeTally): OutcomeTally {
  const next = { ...sum.counts };
  for (const outcome of Outcome.options) next[outcome] += counts[outcome];
  return { counts: next, provoked: sum.provoked + provoked, limitedTold: sum.limitedTold && limitedTold };
}

function totalOf({ counts }: OutcomeTally): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
