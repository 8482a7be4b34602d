import type { ExpectedRule } from "@/core/evidence/expected-rule";
import { formatCount, formatPercent } from "@/core/evidence/format-figure";
import type { LoadEvidence, LoadSlice } from "@/core/evidence/load";
import type { Note } from "@/core/evidence/note";
import { endpointTitle } from "./endpoint";
import { isExpectedByName } from "./expected-by-name";
import { type OutcomeCounts, type OutcomeTally, outcomeTally, overallTally } from "./outcome-counts";
import { toolName } from "./tool-name";

/**
 * The failures of a load run, or of one endpoint, as they are judged: server, network, client and auth errors, out of
 * the requests that were neither limited nor provoked on purpose. What the file does not tell is null.
 */
export type SliceOutcome = {
  name: string;
  method: string | null;
  requests: number | null;
  failures: number | null;
  /** Failures that the test provokes on purpose; left out on both sides. */
  expected: number;
  /** Requests answered 429; null where the file does not tell. */
  limited: number | null;
  /** The denominator: requests − limited − expected. */
  counted: number | null;
  /** Every request by what became of it; null where the file does not tell outcomes apart. */
  byOutcome: OutcomeCounts | null;
  /** `tool`: the file does not tell outcomes apart, so the tool's own count of failures is used. */
  source: "outcomes" | "tool";
  notes: Note[];
};

export type RunOutcomes = { overall: SliceOutcome; endpoints: SliceOutcome[] };

/** Applies the project's rules for expected errors to a load run; `endpoints` keep the order of the evidence. */
export function runOutcomes(evidence: LoadEvidence, rules: readonly ExpectedRule[]): RunOutcomes {
  const { tool, overall } = evidence;
  const endpoints = evidence.endpoints.map((slice) => {
    const provoked = isExpectedByName(slice, rules) ? (slice.failed?.value ?? 0) : 0;
    return sliceOutcome(slice, tool, told(slice, outcomeTally(slice, rules), provoked), [endpointTitle(slice)]);
  });
  const provoking = endpoints.filter(({ provoked }) => provoked > 0);
  const provoked = provoking.reduce((sum, endpoint) => sum + endpoint.provoked, 0);
  const names = provoking.map(({ outcome }) => outcome.name);
  const whole = sliceOutcome(overall, tool, told(overall, overallTally(evidence, rules), provoked), names);
  return { overall: whole.outcome, endpoints: endpoints.map(({ outcome }) => outcome) };
}

type Told = Pick<SliceOutcome, "failures" | "expected" | "limited" | "counted" | "byOutcome" | "source"> & {
  /** Of the expected ones, those that the tool may have counted as failures. */
  provoked: number;
};

function sliceOutcome(slice: LoadSlice, tool: string, { provoked, ...judged }: Told, names: string[]) {
  const note = expectedAsFailure(slice, tool, { provoked, ...judged }, names);
  const requests = slice.requests?.value ?? null;
  const notes = note === null ? [] : [note];
  return { provoked, outcome: { name: slice.name, method: slice.method, requests, ...judged, notes } };
}

/** Outcomes are taken only when they account for every request: one that the file leaves out is then really zero. */
function told(slice: LoadSlice, tally: OutcomeTally | null, provokedByName: number): Told {
  if (tally === null || slice.requests === null) return byTool(slice, provokedByName);
  const { counts, provoked, limitedTold } = tally;
  const { server, network, client, auth, expected, limited } = counts;
  return {
    failures: server + network + client + auth,
    expected,
    limited: limitedTold ? limited : null,
    counted: slice.requests.value - limited - expected,
    byOutcome: counts,
    source: "outcomes",
    provoked,
  };
}

function byTool(slice: LoadSlice, provokedByName: number): Told {
  const failed = slice.failed?.value ?? null;
  const expected = failed === null ? 0 : Math.min(provokedByName, failed);
  const counted = slice.requests === null ? null : slice.requests.value - expected;
  const failures = failed === null ? null : failed - expected;
  return { failures, expected, limited: null, counted, byOutcome: null, source: "tool", provoked: expected };
}

function expectedAsFailure(slice: LoadSlice, tool: string, judged: Told, names: string[]): Note | null {
  const { failures, provoked, counted, limited } = judged;
  const [requests, failed] = [slice.requests?.value, slice.failed?.value];
  if (provoked === 0 || requests === undefined || failed === undefined || failures === null || counted === null)
    return null;
  if (failed < failures + provoked) return null;
  const errors = `${formatCount(provoked)} provoked ${provoked === 1 ? "error" : "errors"}`;
  const where = names.length === 0 ? "" : ` of ${names.slice(0, 3).join(", ")}`;
  const all = formatPercent(successPercent(failed, requests));
  const without = counted === 0 ? "nothing else was asked" : formatPercent(successPercent(failures, counted));
  const leftOut = limited ? "provoked errors and limited responses" : "provoked errors";
  const sentence = `${toolName(tool)} counts ${errors}${where} as failures. ${toolName(tool)}: ${all} of all; without ${leftOut}: ${without}.`;
  return { code: "expected-as-failure", sentence };
}

function successPercent(failures: number, requests: number): number {
  return (100 * (requests - failures)) / requests;
}
