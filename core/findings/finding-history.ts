import { compareText } from "@/core/evaluation/newest-first";
import type { Severity } from "@/core/evidence/finding";
import { type Decision, hasEnded } from "./finding-state";

/** One scan that reports the finding. */
export type Sighting = { runNumber: number; tool: string; at: string; severity: Severity };
/** One scan of a series that has reported the finding at some time. */
export type Look = { runNumber: number; tool: string; at: string; reported: boolean };
export type DecisionMade = { at: string; by: string; decision: Decision; reason: string; until: string | null };

export type HistoryEntry =
  | ({ kind: "first reported" | "also reported" } & Sighting)
  | { kind: "gone" | "back"; runNumber: number; tool: string; at: string }
  | ({ kind: "decided" } & DecisionMade)
  | { kind: "acceptance ended"; at: string };

type Told = {
  /** Of every scan in the project that reports it. */
  sightings: readonly Sighting[];
  /** For each series, its scans in which something was scanned. */
  series: readonly (readonly Look[])[];
  /** Newest first, as they were made: their times may be equal. */
  decisions: readonly DecisionMade[];
  at: string;
};

/** What scans and people said of a finding, newest first. */
export function findingHistory({ sightings, series, decisions, at }: Told): HistoryEntry[] {
  const entries = [...decided(decisions, at), ...series.flatMap(turns), ...reported(sightings)];
  return entries.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** The first scan that reports it, and the first of each other tool. */
function reported(sightings: readonly Sighting[]): HistoryEntry[] {
  const tools = new Set<string>();
  const entries = oldestFirst(sightings).flatMap((sighting): HistoryEntry[] => {
    if (tools.has(sighting.tool)) return [];
    tools.add(sighting.tool);
    return [{ kind: tools.size === 1 ? "first reported" : "also reported", ...sighting }];
  });
  return entries.reverse();
}

/** Where the scans of a series stop reporting it, and where they report it again. */
function turns(looks: readonly Look[]): HistoryEntry[] {
  const inOrder = oldestFirst(looks);
  const first = inOrder.findIndex(({ reported }) => reported);
  const since = first < 0 ? [] : inOrder.slice(first);
  return since.flatMap(({ reported, ...look }, index): HistoryEntry[] => {
    const before = since[index - 1];
    if (!before || before.reported === reported) return [];
    return [{ kind: reported ? "back" : "gone", ...look }];
  });
}

/** Decisions, and the end of the last acceptance where its date has come. */
function decided(decisions: readonly DecisionMade[], at: string): HistoryEntry[] {
  const entries = decisions.map((made): HistoryEntry => ({ kind: "decided", ...made }));
  const [last] = decisions;
  const ended = last?.until && hasEnded(last, at) ? last.until : null;
  return ended === null ? entries : [{ kind: "acceptance ended", at: ended }, ...entries];
}

function oldestFirst<T extends { at: string; runNumber: number; tool: string }>(scans: readonly T[]): T[] {
  return [...scans].sort(
    (a, b) => Date.parse(a.at) - Date.parse(b.at) || compareText(a.tool, b.tool) || a.runNumber - b.runNumber,
  );
}
