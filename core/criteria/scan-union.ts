import type { FindingCategory } from "@/core/evidence/finding";
import type { FindingGroup, FindingTally } from "@/core/evidence/finding-tally";
import { formatCount } from "@/core/evidence/format-figure";
import type { Note } from "@/core/evidence/note";
import { isScan, type Reading, type ScanReading } from "@/core/evidence/reading";
import { toolName } from "@/core/runs/tool-name";
import { isWeak } from "./select";

/** From this many findings on, closing them at once with one reason is remarked. */
const MANY_AT_ONCE = 20;

/** One scan with its findings of the category that is asked for. */
export type ScanPart = {
  reading: ScanReading;
  /** Null where nothing is known of what stands of its findings. */
  tally: FindingTally | null;
  groups: FindingGroup[];
};

type Question = {
  /** Null for all of them. */
  category: FindingCategory | null;
  /** How much stands against the criterion. */
  countOf: (groups: readonly FindingGroup[]) => number;
};

/**
 * For each tool and component that looks for the category, the newest scan that has scanned something and was not cut
 * short. Where none is such, the one with the most findings speaks: what cannot carry a claim cannot take findings back.
 * Readings come newest first.
 */
export function unionOfScans(
  readings: readonly Reading[],
  tallies: readonly FindingTally[],
  { category, countOf }: Question,
): ScanPart[] {
  const tallyOf = new Map(tallies.map((tally) => [tally.readingId, tally]));
  const bySource = new Map<string, ScanPart[]>();
  for (const reading of readings.filter(isScan)) {
    const tally = tallyOf.get(reading.id) ?? null;
    const groups = (tally?.groups ?? []).filter((group) => category === null || group.category === category);
    const source = scanSource(reading);
    bySource.set(source, [...(bySource.get(source) ?? []), { reading, tally, groups }]);
  }
  return [...bySource.values()].flatMap((scans) => {
    if (category !== null && !scans.some((scan) => looksFor(scan, category))) return [];
    return scans.find(({ reading }) => !isWeak(scanNotes(reading, null))) ?? mostOf(scans, countOf) ?? [];
  });
}

/** What later scans stand in for earlier ones by: the tool and the component. */
export function scanSource({ evidence, component }: ScanReading): string {
  return JSON.stringify([evidence.tool.trim().toLowerCase(), component?.trim().toLowerCase() ?? null]);
}

// Some tools name what they look for only where they find it, so that one scan of a series speaks for the others.
function looksFor({ reading, groups }: ScanPart, category: FindingCategory): boolean {
  return groups.length > 0 || reading.evidence.categories.includes(category);
}

function mostOf(scans: readonly ScanPart[], countOf: Question["countOf"]): ScanPart | undefined {
  const counts = scans.map(({ groups }) => countOf(groups));
  return scans[counts.indexOf(Math.max(...counts))];
}

/** What stands against a scan whatever is asked of it. */
export function scanNotes(reading: ScanReading, tally: FindingTally | null): Note[] {
  const notes = [...reading.notes];
  const name = scanName(reading);
  if (!reading.evidence.scanned) {
    notes.push({ code: "empty-scan", sentence: `${name} scanned nothing, so that it found nothing says nothing.` });
  }
  const bulk = tally?.largestBulk ?? null;
  if (bulk !== null && bulk.count >= MANY_AT_ONCE) {
    const many = `${formatCount(bulk.count)} findings of ${name}`;
    const sentence = `${bulk.by} closed ${many} at once, for one reason (${bulk.reason}).`;
    notes.push({ code: "bulk-triaged", sentence });
  }
  return notes;
}

/** A scan as sentences name it: "Trivy", "Trivy (registry.example/api)". */
export function scanName({ evidence, component }: ScanReading): string {
  return component === null ? toolName(evidence.tool) : `${toolName(evidence.tool)} (${component})`;
}
