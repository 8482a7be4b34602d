import { z } from "zod";
import { formatCount } from "@/core/evidence/format-figure";
import { isScan, type Reading, type ScanReading } from "@/core/evidence/reading";
import { counted } from "./counted";
import type { Judgement } from "./judgement";
import type { CriterionKind } from "./kind";
import { nothingOnFile } from "./no-evidence";
import { observeAt } from "./observation";
import { sameName } from "./same-name";
import { scanName, scanNotes } from "./scan-union";
import { isWeak } from "./select";
import { weaken } from "./weaken";

const Params = z.strictObject({
  scanners: z
    .array(z.string().min(1), { error: "expected a list of names of scanners" })
    .min(1, "name at least one scanner"),
});
type Params = z.infer<typeof Params>;

export const scannersHeardFrom = {
  id: "scanners-heard-from" as const,
  label: "Scanners heard from",
  summary: "Every named scanner has a scan on file that scanned something; one that is missing leaves it undecided.",
  evidence: "scan",
  params: Params,
  example: "scanners: [Trivy, Bandit, gitleaks]",
  required: ({ scanners }) => `each of ${formatCount(scanners.length)}`,
  judge({ scanners }, readings) {
    const heard = scanners.flatMap((name) => newestOf(name, readings) ?? []);
    return heard.length === 0 ? nothing(scanners) : judgeScanners(scanners, heard);
  },
  absent: ({ scanners }) => nothing(scanners),
} satisfies CriterionKind<Params>;

function nothing(scanners: readonly string[]): Judgement {
  const sentence = `Required a scan by each of ${scanners.join(", ")}. Nothing is on file.`;
  return nothingOnFile({ gauge: { kind: "cells", met: 0, total: scanners.length }, sentence, action: run(scanners) });
}

/** The newest scan of that name that can carry a claim, else its newest; readings come newest first. */
function newestOf(name: string, readings: readonly Reading[]): ScanReading | undefined {
  const scans = readings.filter(isScan).filter(({ evidence }) => sameName(evidence.tool, name));
  return scans.find((scan) => !isWeak(scanNotes(scan, null))) ?? scans[0];
}

function judgeScanners(scanners: readonly string[], heard: readonly ScanReading[]): Judgement {
  const silent = scanners.filter((name) => !heard.some(({ evidence }) => sameName(evidence.tool, name)));
  const judgement: Judgement = {
    state: "pass",
    observed: `${formatCount(heard.length)} of ${formatCount(scanners.length)} heard`,
    margin: "exact",
    gauge: { kind: "cells", met: heard.length, total: scanners.length },
    sample: counted(heard.length, "scan"),
    missing: null,
    sentence: `Required a scan by each of ${scanners.join(", ")}, observed ${formatCount(heard.length)} of them.`,
    action: "Nothing to do.",
    observations: heard.map((scan) =>
      observeAt(scan, scanName(scan), `${formatCount(scan.evidence.findings)} found`, scan.evidence.at),
    ),
    readingIds: heard.map(({ id }) => id),
    notes: [],
  };
  const notes = heard.flatMap((scan) => scanNotes(scan, null));
  if (silent.length === 0) return weaken(judgement, notes);
  const names = silent.join(", ");
  const sentence = `${judgement.sentence} Nothing is on file of ${names}.`;
  const missing = `Needs a scan by ${names}.`;
  return weaken(
    { ...judgement, state: "none", margin: `without ${names}`, missing, sentence, action: run(silent) },
    notes,
  );
}

function run(scanners: readonly string[]): string {
  return `Run ${scanners.join(", ")} and upload the JSON.`;
}
