import type { RunDetail } from "@/core/contract/runs";
import type { Figure, Locator } from "@/core/evidence/figure";
import { formatCount, formatMs, formatSeconds } from "@/core/evidence/format-figure";
import type { Latency, LoadEvidence, LoadSlice } from "@/core/evidence/load";
import type { TestsEvidence } from "@/core/evidence/tests";
import { endpointTitle } from "@/core/runs/endpoint";
import { shownPercentiles } from "@/core/runs/shown-percentiles";
import { metricValue } from "./metric-value";
import { outcomeNames } from "./outcome-names";
import { countFields } from "./test-words";
import { thresholdState } from "./threshold-state";

/** A figure of a run that can be opened: what it is, as shown, and where it stands in its file, the run's first unless it is named. */
export type RunFigure = { label: string; text: string; at: Locator; sha256?: string };
type Entry = readonly [key: string, figure: RunFigure | null];

/** The figure that an address names; null for a key that names none. */
export function runFigure({ reading, limited }: RunDetail, key: string): RunFigure | null {
  const { evidence } = reading;
  if (evidence.kind !== "load" && evidence.kind !== "tests") return null;
  const entries =
    evidence.kind === "load" ? [...loadEntries(evidence, limited), ...listedEntries(evidence)] : testEntries(evidence);
  return entries.find(([name]) => name === key)?.[1] ?? null;
}

function loadEntries(evidence: LoadEvidence, limited: RunDetail["limited"]): Entry[] {
  const share = limited && `${formatCount(limited.limited)} of ${formatCount(limited.whole)}`;
  return [
    ["users", shown("Most users at once", evidence.users, formatCount)],
    ["duration", shown("Duration", evidence.durationSeconds, formatSeconds)],
    ["dropped", shown("Dropped iterations", evidence.droppedIterations, formatCount)],
    ["limited", limited && share ? { label: "Responses that were 429", text: share, at: limited.at } : null],
    ...sliceEntries("all", "all endpoints", evidence.overall),
    ...evidence.endpoints.flatMap((slice, index) => sliceEntries(`e${index}`, endpointTitle(slice), slice)),
    ...evidence.thresholds.map((threshold, index): Entry => {
      const label = `Threshold ${threshold.metric}: ${threshold.expression}`;
      const { at, sha256 } = threshold;
      return [`t${index}`, { label, text: thresholdState(threshold).word, at, sha256 }];
    }),
    ...evidence.checks.map(({ name, passes, fails, at, sha256 }, index): Entry => {
      const text = `${formatCount(passes)} passed, ${formatCount(fails)} failed`;
      return [`c${index}`, { label: `Check “${name}”`, text, at, sha256 }];
    }),
    ...evidence.metrics.flatMap((metric, index) =>
      Object.entries(metric.values).map(([statistic, figure]): Entry => {
        const text = metricValue(metric, statistic, figure.value);
        return [
          `m${index}.${statistic}`,
          { label: `${metric.name}, ${statistic}`, text, at: figure.at, sha256: figure.sha256 },
        ];
      }),
    ),
  ];
}

function listedEntries({ failures, exceptions }: LoadEvidence): Entry[] {
  return [
    ...(failures ?? []).map(({ method, name, count, at, sha256 }, index): Entry => {
      const label = `Failures of ${[method, name].filter(Boolean).join(" ")}`;
      return [`f${index}`, { label, text: formatCount(count), at, sha256 }];
    }),
    ...(exceptions ?? []).map(({ message, count, at, sha256 }, index): Entry => {
      return [`x${index}`, { label: `Exception: ${message}`, text: formatCount(count), at, sha256 }];
    }),
  ];
}

function sliceEntries(key: string, title: string, slice: LoadSlice): Entry[] {
  const { requests, failed, outcomes, latency, okLatency, requestsPerSecond } = slice;
  const perSecond = (value: number) => `${formatCount(value)}\u00a0req/s`;
  return [
    [`${key}.requests`, shown(`Requests, ${title}`, requests, formatCount)],
    [`${key}.failed`, shown(`Failures by the tool’s count, ${title}`, failed, formatCount)],
    [`${key}.rps`, shown(`Throughput, ${title}`, requestsPerSecond, perSecond)],
    ...latencyEntries(key, title, latency),
    ...(okLatency ? latencyEntries(`${key}.ok`, `ok responses, ${title}`, okLatency) : []),
    ...outcomeNames.map(
      ({ outcome, name }): Entry => [`${key}.${outcome}`, shown(`${name}, ${title}`, outcomes?.[outcome], formatCount)],
    ),
  ];
}

function latencyEntries(key: string, title: string, latency: Latency): Entry[] {
  return [
    [`${key}.count`, shown(`Latency samples, ${title}`, latency.count, formatCount)],
    [`${key}.min`, shown(`Shortest latency, ${title}`, latency.minMs, formatMs)],
    [`${key}.mean`, shown(`Mean latency, ${title}`, latency.meanMs, formatMs)],
    [`${key}.median`, shown(`Median latency, ${title}`, latency.medianMs, formatMs)],
    [`${key}.max`, shown(`Longest latency, ${title}`, latency.maxMs, formatMs)],
    ...shownPercentiles(latency).map(
      ({ percent, ms }): Entry => [`${key}.p${percent}`, shown(`p${percent}, ${title}`, ms, formatMs)],
    ),
  ];
}

function testEntries({ counts, at, groups }: TestsEvidence): Entry[] {
  return [
    { key: "all", name: "all tests", counts, at },
    ...groups.map((group, index) => ({ key: `g${index}`, ...group })),
  ].flatMap(({ key, name, counts: of, at: place }) =>
    countFields.map(({ field, word }): Entry => {
      return [`${key}.${field}`, { label: `${word}, ${name}`, text: formatCount(of[field]), at: place }];
    }),
  );
}

function shown(label: string, figure: Figure | null | undefined, format: (value: number) => string): RunFigure | null {
  return figure ? { label, text: format(figure.value), at: figure.at, sha256: figure.sha256 } : null;
}
