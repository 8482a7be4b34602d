import type { ExpectedRule } from "@/core/evidence/expected-rule";
import { formatCount, formatPercent } from "@/core/evidence/format-figure";
import type { LoadEvidence, LoadSlice } from "@/core/evidence/load";
import type { Note } from "@/core/evidence/note";
import type { Outcome } from "@/core/evidence/outcome";
import { endpointTitle } from "./endpoint";
import { isExpectedByName } from "./expected-by-name";
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
  /** `tool`: the file does not tell outcomes apart, so the tool's own count of failures is used. */
  source: "outcomes" | "tool";
  notes: Note[];
};

export type RunOutcomes = { overall: SliceOutcome; endpoints: SliceOutcome[] };

/** Applies the project's rules for expected errors to a load run; `endpoints` keep the order of the evidence. */
export function runOutcomes(evidence: LoadEvidence, rules: readonly ExpectedRule[]): RunOutcomes {
  const endpoints = evidence.endpoints.map((slice) => {
    const expected = isExpectedByName(slice, rules) ? (slice.failed?.value ?? null) : null;
    return sliceOutcome(slice, evidence.tool, expected, [endpointTitle(slice)]);
  });
  const provoking = endpoints.filter((endpoint) => endpoint.expected > 0);
  const expected = provoking.reduce((sum, endpoint) => sum + endpoint.expected, 0);
  const names = provoking.map((endpoint) => endpoint.name);
  return { overall: sliceOutcome(evidence.overall, evidence.tool, expected, names), endpoints };
}

function sliceOutcome(slice: LoadSlice, tool: string, expectedByName: number | null, names: string[]): SliceOutcome {
  const told = toldApart(slice) ?? byTool(slice, expectedByName);
  const outcome = { name: slice.name, method: slice.method, requests: slice.requests?.value ?? null, ...told };
  const note = expectedAsFailure(slice, tool, outcome, names);
  return { ...outcome, notes: note === null ? [] : [note] };
}

export type Told = Pick<SliceOutcome, "failures" | "expected" | "limited" | "counted" | "source">;

/** A slice's outcomes, taken only when they account for every request: one that the file leaves out is then really zero. */
export function toldApart(slice: LoadSlice): Told | null {
  const { outcomes, requests } = slice;
  if (outcomes === null || requests === null) return null;
  const count = (outcome: Outcome) => outcomes[outcome]?.value ?? 0;
  const failures = count("server") + count("network") + count("client") + count("auth");
  const [limited, expected] = [count("limited"), count("expected")];
  if (count("ok") + limited + expected + failures !== requests.value) return null;
  return { failures, expected, limited, counted: requests.value - limited - expected, source: "outcomes" };
}

function byTool(slice: LoadSlice, expectedByName: number | null): Told {
  const failed = slice.failed?.value ?? null;
  const expected = failed === null ? 0 : Math.min(expectedByName ?? 0, failed);
  const counted = slice.requests === null ? null : slice.requests.value - expected;
  return { failures: failed === null ? null : failed - expected, expected, limited: null, counted, source: "tool" };
}

function expectedAsFailure(slice: LoadSlice, tool: string, told: Told, names: string[]): Note | null {
  const { failures, expected, counted } = told;
  const [requests, failed] = [slice.requests?.value, slice.failed?.value];
  if (expected === 0 || requests === undefined || failed === undefined || failures === null || counted === null)
    return null;
  if (failed <= failures) return null;
  const provoked = `${formatCount(expected)} provoked ${expected === 1 ? "error" : "errors"}`;
  const where = names.length === 0 ? "" : ` of ${names.slice(0, 3).join(", ")}`;
  const all = formatPercent(successPercent(failed, requests));
  const without = counted === 0 ? "nothing else was asked" : formatPercent(successPercent(failures, counted));
  const sentence = `${toolName(tool)} counts ${provoked}${where} as failures. ${toolName(tool)}: ${all} of all; without provoked errors: ${without}.`;
  return { code: "expected-as-failure", sentence };
}

function successPercent(failures: number, requests: number): number {
  return (100 * (requests - failures)) / requests;
}
