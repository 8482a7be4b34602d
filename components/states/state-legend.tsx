import { Mark } from "@/components/criteria/mark";
import { StatusMark } from "@/components/criteria/status-mark";
import { ThresholdGraphic } from "@/components/criteria/threshold-graphic";
import { stateEntries } from "@/components/criteria/vocabulary";
import type { CriterionState, Gauge } from "@/core/criteria/judgement";

type Example = { state: CriterionState; waivedUntil?: string; required: string; observed: string | null; gauge: Gauge };

const below = { kind: "bar", bound: null, warn: null, allowed: "below" } as const;

const examples: readonly Example[] = [
  {
    state: "pass",
    required: "< 500\u00a0ms",
    observed: "120\u00a0ms",
    gauge: { ...below, observed: 120, limit: 500 },
  },
  {
    state: "fail",
    required: "< 2\u00a0s",
    observed: "26\u00a0s",
    gauge: { ...below, observed: 26, limit: 2 },
  },
  {
    state: "warn",
    required: "all closed",
    observed: "17 of 21",
    gauge: { kind: "cells", met: 17, total: 21 },
  },
  {
    state: "none",
    required: "≤ 90\u00a0d old",
    observed: null,
    gauge: { ...below, observed: null, limit: 90 },
  },
  {
    state: "stale",
    required: "≤ 30\u00a0d old",
    observed: "41\u00a0d",
    gauge: { ...below, observed: 41, limit: 30 },
  },
  {
    state: "thin",
    required: "< 1\u00a0%",
    observed: "0 of 82",
    gauge: { ...below, observed: 0, bound: 3.59, limit: 1 },
  },
  {
    state: "fail",
    waivedUntil: "2026-12-15",
    required: "0 open",
    observed: "2 open",
    gauge: { kind: "wall", violations: 2 },
  },
];

/** The criterion states, each drawn once and explained. */
export function StateLegend() {
  return (
    <ul className="rows">
      {examples.map((example) => {
        const entry = stateEntries[example.waivedUntil ? "waived" : example.state];
        return (
          <li
            key={entry.word}
            className="grid grid-cols-[112px_132px_minmax(0,1fr)] gap-x-5 phone:grid-cols-[112px_minmax(0,1fr)]"
          >
            <Mark shape={entry.shape} tone={entry.tone}>
              {entry.word}
            </Mark>
            <span className="pt-0.5">
              <ThresholdGraphic {...example} waived={example.waivedUntil !== undefined} />
            </span>
            <span className="text-ink-2 phone:col-span-2 phone:mt-1">
              {entry.sentence}
              <span className="block text-meta text-ink-3">
                {example.observed ?? "nothing on file"}, required {example.required}
                {example.waivedUntil ? <WaivedExample until={example.waivedUntil} /> : null}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function WaivedExample({ until }: { until: string }) {
  return (
    <span className="mt-1 block">
      <StatusMark state="fail" waivedUntil={until} />
    </span>
  );
}
