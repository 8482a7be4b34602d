import { scanSource } from "@/core/criteria/scan-union";
import { compareText, newestFirst } from "@/core/evaluation/newest-first";
import { makesThin } from "@/core/evidence/note";
import { isScan, type ScanReading } from "@/core/evidence/reading";

/** The scans of one tool and component. */
export type ScanSeries = {
  tool: string;
  component: string | null;
  /** The scan that speaks for the series. */
  current: ScanReading;
  /** The scan that `current` is held against. */
  previous: ScanReading | null;
  /** Scans before `current` in which something was scanned, newest first. */
  earlier: ScanReading[];
  /** Newer than `current`, and left aside because they cannot carry a claim; newest first. */
  leftAside: ScanReading[];
};

/**
 * Sorts scans by tool and component, in the order of their names. The newest scan speaks for its series; one in which
 * nothing was scanned, or that was cut short, never displaces an earlier one that is whole. Where none is whole, the one
 * with the most findings speaks.
 */
export function scanSeries(readings: readonly ScanReading[]): ScanSeries[] {
  const byName = new Map<string, ScanReading[]>();
  for (const scan of newestFirst(readings).filter(isScan)) {
    byName.set(scanSource(scan), [...(byName.get(scanSource(scan)) ?? []), scan]);
  }
  return [...byName].sort(([a], [b]) => compareText(a, b)).flatMap(([, scans]) => seriesOf(scans) ?? []);
}

/** The series as it stands from one of its scans on: what was measured later does not count. */
export function seriesUpTo(readings: readonly ScanReading[], scan: ScanReading): ScanSeries | null {
  const own = newestFirst(readings.filter((other) => scanSource(other) === scanSource(scan))).filter(isScan);
  const position = own.findIndex(({ runId }) => runId === scan.runId);
  return position < 0 ? null : seriesFrom(own, position);
}

function seriesOf(scans: ScanReading[]): ScanSeries | null {
  const whole = scans.findIndex(isWhole);
  const counts = scans.map(({ evidence }) => evidence.findings);
  return seriesFrom(scans, whole < 0 ? counts.indexOf(Math.max(...counts)) : whole);
}

function seriesFrom(scans: ScanReading[], position: number): ScanSeries | null {
  const current = scans[position];
  if (!current) return null;
  const earlier = scans.slice(position + 1).filter(wasScanned);
  return {
    tool: current.evidence.tool,
    component: current.component,
    current,
    previous: earlier.find(isWhole) ?? earlier[0] ?? null,
    earlier,
    leftAside: scans.slice(0, position),
  };
}

/** Whether something was scanned, and nothing keeps the scan from carrying a claim. */
export function isWhole(scan: ScanReading): boolean {
  return wasScanned(scan) && !scan.notes.some(({ code }) => makesThin(code));
}

function wasScanned({ evidence }: ScanReading): boolean {
  return evidence.scanned;
}
