import { formatCount, formatMs, formatPercent } from "@/core/evidence/format-figure";
import type { Latency, LoadDrift, LoadEvidence, LoadSlice, Tendency } from "@/core/evidence/load";
import type { Note } from "@/core/evidence/note";
import type { TestCounts } from "@/core/evidence/tests";
import { endpointTitle } from "./endpoint";
import { percentileRoundingMs } from "./percentile-rounding";

const MOST_SENTENCES = 3;

/** What a load run's own figures say against taking them at their word: impossible, empty-scan, closed-loop and drift. */
export function loadIntegrity(evidence: LoadEvidence): Note[] {
  const notes: Note[] = [];
  const impossible = [evidence.overall, ...evidence.endpoints].flatMap((slice) => contradictions(slice, evidence.tool));
  if (impossible.length > 0) notes.push({ code: "impossible", sentence: joined(impossible) });
  if (evidence.overall.requests?.value === 0) {
    notes.push({ code: "empty-scan", sentence: "The run made no request. Nothing was tested." });
  }
  const dropped = evidence.droppedIterations?.value ?? null;
  if (dropped !== null && dropped > 0) {
    const count = `${formatCount(dropped)} ${dropped === 1 ? "iteration" : "iterations"}`;
    notes.push({
      code: "closed-loop",
      sentence: `The generator dropped ${count}: it fell behind the rate it was asked for.`,
    });
  }
  const drift = drifting(evidence.drift);
  return drift === null ? notes : [...notes, drift];
}

/** A tendency within the run beyond 10 % that chance would bring once in a hundred runs at most. */
function drifting(drift: LoadDrift | null): Note | null {
  const told = (tendency: Tendency | null, sign: 1 | -1) =>
    tendency !== null && tendency.pValue < 0.01 && sign * tendency.changePercent > 10
      ? formatPercent(Math.abs(tendency.changePercent), 10)
      : null;
  const [rise, fall] = [told(drift?.p95 ?? null, 1), told(drift?.throughput ?? null, -1)];
  const parts = [rise && `p95 rose by ${rise}`, fall && `throughput fell by ${fall}`].filter((part) => part !== null);
  if (parts.length === 0) return null;
  const sentence = `Within the run ${parts.join(" and ")} from its beginning to its end, after the ramp-up.`;
  return { code: "drift", sentence };
}

/** The same of a test run: parts that do not make the total, and a run in which nothing was executed. */
export function testsIntegrity(counts: TestCounts): Note[] {
  const notes: Note[] = [];
  const parts = counts.passed + counts.failed + counts.errored + counts.skipped + counts.notRun;
  const negative = Object.values(counts).some((count) => count < 0);
  if (negative) notes.push({ code: "impossible", sentence: "A count of tests cannot be negative." });
  else if (parts !== counts.total) {
    const sentence = `The outcomes add up to ${formatCount(parts)}, the file's total is ${formatCount(counts.total)}.`;
    notes.push({ code: "impossible", sentence });
  } else if (counts.flaky > counts.passed || counts.xfailed > counts.skipped) {
    notes.push({ code: "impossible", sentence: "A part of a count cannot be larger than the count." });
  }
  if (counts.total === 0) notes.push({ code: "empty-scan", sentence: "The file holds no test. Nothing was tested." });
  else if (counts.passed + counts.failed + counts.errored === 0) {
    notes.push({ code: "empty-scan", sentence: `None of the ${formatCount(counts.total)} tests was executed.` });
  }
  return notes;
}

function contradictions(slice: LoadSlice, tool: string): string[] {
  const { requests, failed } = slice;
  const [whole, part] = [requests?.value, failed?.value];
  const found = [
    ...latencyContradictions(slice.latency, tool, "the"),
    ...(slice.okLatency === null ? [] : latencyContradictions(slice.okLatency, tool, "of ok responses the")),
  ];
  if (whole !== undefined && part !== undefined && part > whole) {
    found.push(`${formatCount(part)} failures cannot be among ${formatCount(whole)} requests.`);
  }
  if ([whole, part].some((count) => count !== undefined && count < 0)) found.push("A count cannot be negative.");
  const told = Object.values(slice.outcomes ?? {}).reduce((sum, figure) => sum + figure.value, 0);
  const answered = (slice.responses ?? []).reduce((sum, { count }) => sum + count, 0);
  if (whole !== undefined && Math.max(told, answered) > whole) {
    found.push(
      `The outcomes add up to ${formatCount(Math.max(told, answered))}, the requests to ${formatCount(whole)}.`,
    );
  }
  found.push(...okContradictions(slice));
  return found.map((sentence) => `${endpointTitle(slice)}: ${sentence}`);
}

/** Ok responses are some of all of them. */
function okContradictions({ requests, latency, okLatency }: LoadSlice): string[] {
  const [ok, whole] = [okLatency?.count?.value, requests?.value];
  const [okMax, max] = [okLatency?.maxMs?.value, latency.maxMs?.value];
  const found: string[] = [];
  if (ok !== undefined && whole !== undefined && ok > whole) {
    found.push(`${formatCount(ok)} ok responses cannot be among ${formatCount(whole)} requests.`);
  }
  if (okMax !== undefined && max !== undefined && okMax > max * (1 + 1e-9)) {
    found.push(
      `the maximum of ok responses of ${formatMs(okMax, max)} cannot be above that of all, ${formatMs(max, okMax)}.`,
    );
  }
  return found;
}

type Mark = { label: string; ms: number; slackMs: number };

/** Minimum, median, percentiles and maximum ascend, and the mean lies between the ends, each within its rounding. */
function latencyContradictions(latency: Latency, tool: string, article: string): string[] {
  const mark = (label: string, ms: number | undefined, slackMs: number): Mark[] =>
    ms === undefined ? [] : [{ label, ms, slackMs: Math.max(slackMs, wholeNumberSlack(ms), Math.abs(ms) * 1e-9) }];
  const listed = (label: string, ms: number | undefined) => mark(label, ms, percentileRoundingMs(tool, ms ?? 0));
  const min = mark("minimum", latency.minMs?.value, 0);
  const max = mark("maximum", latency.maxMs?.value, 0);
  const median = listed("median", latency.medianMs?.value);
  const high = latency.percentiles.filter((entry) => entry.percent > 50);
  const percentiles = high.flatMap((entry) => listed(`p${entry.percent}`, entry.ms.value));
  const found = misordered([...min, ...median, ...percentiles, ...max], article);
  found.push(...misordered([...min, ...mark("mean", latency.meanMs?.value, 0), ...max], article));
  if (min.some(({ ms }) => ms < 0)) found.push("A latency cannot be negative.");
  return found;
}

function misordered(ascending: readonly Mark[], article: string): string[] {
  for (const [index, upper] of ascending.entries()) {
    const lower = ascending.slice(0, index).find((mark) => mark.ms - mark.slackMs > upper.ms + upper.slackMs);
    if (lower !== undefined) {
      const [above, below] = [formatMs(lower.ms, upper.ms), formatMs(upper.ms, lower.ms)];
      return [`${article} ${lower.label} of ${above} cannot be above the ${upper.label} of ${below}.`];
    }
  }
  return [];
}

/** Tools that list whole milliseconds have rounded them. */
function wholeNumberSlack(ms: number): number {
  return Number.isInteger(ms) ? 0.5 : 0;
}

function joined(sentences: readonly string[]): string {
  const shown = sentences.slice(0, MOST_SENTENCES).join(" ");
  const rest = sentences.length - MOST_SENTENCES;
  return rest > 0 ? `${shown} ${formatCount(rest)} more of the kind.` : shown;
}
