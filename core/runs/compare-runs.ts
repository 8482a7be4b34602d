import {
  type ComparedFigure,
  ComparedMeasure,
  type ComparedMessage,
  type LoadComparison,
} from "@/core/evidence/comparison";
import type { LoadFailure } from "@/core/evidence/load";
import { benjaminiHochberg } from "@/core/stats/benjamini-hochberg";
import { roundOutward } from "@/core/stats/round-outward";
import { errorRateFigure } from "./comparison/error-rate-figure";
import { type LatencyQuestion, latencyFigures } from "./comparison/latency-figure";
import { verdictOf } from "./comparison/margin";
import { type ComparedRun, pairSlices, type SlicePair } from "./comparison/pair-slices";
import { type MeasuredFigure, unjudged } from "./comparison/unjudged";
import { differing } from "./differing";

/** The share of calls that may be false. */
const falseDiscoveryRate = 0.05;

/**
 * Holds one load run against an earlier one, endpoint by endpoint, by the rules of comparing two load runs. The same two
 * readings always give the same answer: what chance draws is drawn from seeds that their files make.
 */
export function compareRuns(base: ComparedRun, head: ComparedRun): LoadComparison {
  const reasons = differing(base.reading, head.reading);
  const comparable = reasons.length === 0;
  const pairs = pairSlices(base, head);
  const question = { slices: pairs.length, comparable };
  const measured = pairs.map((pair) => figuresOf(pair, question));
  const significant = foundIn(measured.flat());
  return {
    method: measured.flat().some(toldByWindows) ? "windows" : "order-statistics",
    differing: reasons,
    slices: pairs.map(({ method, name, base: from, head: to }, index) => ({
      method,
      name,
      base: from?.side ?? null,
      head: to?.side ?? null,
      figures: (measured[index] ?? []).map((figure): ComparedFigure => {
        const judged = { ...rounded(figure), significant: significant.has(figure) };
        return { ...judged, verdict: verdictOf(judged, comparable) };
      }),
    })),
    messages: messages(base.reading.evidence.failures, head.reading.evidence.failures),
  };
}

function figuresOf({ base, head }: SlicePair, question: LatencyQuestion): MeasuredFigure[] {
  if (base && head) return [...latencyFigures(base, head, question), errorRateFigure(base, head, question.comparable)];
  const nothing = { base: null, head: null, change: null, sample: { base: null, head: null } };
  return ComparedMeasure.options.map((measure) =>
    unjudged({ measure, ...nothing }, "Only one of the runs has this endpoint."),
  );
}

function toldByWindows({ measure, method }: MeasuredFigure): boolean {
  return measure !== "error-rate" && method === "windows";
}

/** To six digits, an interval outward, so that no verdict hangs on the last bits of floating-point arithmetic. */
function rounded(figure: MeasuredFigure): MeasuredFigure {
  const { change, interval, pValue, detectable } = figure;
  const short = (value: number | null) => (value === null ? null : Number(value.toPrecision(6)));
  const outward = interval && {
    low: interval.low === null ? null : roundOutward(interval.low, "lower"),
    high: interval.high === null ? null : roundOutward(interval.high, "upper"),
  };
  return { ...figure, change: short(change), interval: outward, pValue: short(pValue), detectable: short(detectable) };
}

/** Those that are more than chance: all percentiles of all endpoints are looked at together, and so are all error rates. */
function foundIn(figures: readonly MeasuredFigure[]): ReadonlySet<MeasuredFigure> {
  const tested = figures.flatMap((figure) => (figure.pValue === null ? [] : [{ figure, pValue: figure.pValue }]));
  const families = [
    tested.filter(({ figure }) => figure.measure === "error-rate"),
    tested.filter(({ figure }) => figure.measure !== "error-rate"),
  ];
  const found = families.flatMap((family) => {
    const pValues = family.map(({ pValue }) => pValue);
    const called = benjaminiHochberg(pValues, falseDiscoveryRate);
    return family.flatMap(({ figure }, index) => (called[index] ? [figure] : []));
  });
  return new Set([...figures.filter(({ significant }) => significant), ...found]);
}

function messages(base: LoadFailure[] | null, head: LoadFailure[] | null): ComparedMessage[] | null {
  if (base === null || head === null) return null;
  const found = new Map<string, ComparedMessage>();
  const add = (failures: LoadFailure[], run: "base" | "head") => {
    for (const { method, name, message, count } of failures) {
      const key = JSON.stringify([method, name, message]);
      const known = found.get(key) ?? { method, name, message, base: 0, head: 0 };
      found.set(key, { ...known, [run]: known[run] + count });
    }
  };
  add(head, "head");
  add(base, "base");
  return [...found.values()].sort((a, b) => b.head - a.head || b.base - a.base);
}
