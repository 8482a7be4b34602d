import type { ReportedFinding } from "@/core/evidence/finding";
import { completeFinding } from "@/core/formats/findings/complete-finding";
import { FindingTally } from "@/core/formats/findings/finding-tally";
import type { ScanReport } from "@/core/formats/findings/scan-report";
import type { ByteSource, ReadOutcome, Refusal } from "@/core/formats/format";
import { readJson } from "@/core/formats/json/read-json";
import { refusal } from "@/core/formats/refusal";

/**
 * Reads a scanner's JSON document and yields its findings one by one. `interpret` says what the document is, or why it
 * is refused. No refusal quotes the file, for what stands around the place might be a secret.
 */
export async function* readScan(
  source: ByteSource,
  what: string,
  interpret: (root: unknown) => ScanReport | Refusal,
): AsyncGenerator<ReportedFinding, ReadOutcome> {
  const document = await readJson(source, what);
  if (!document.ok) return { ...document.refusal, excerpt: [] };
  const report = interpret(document.value);
  return "outcome" in report ? report : yield* findingsOf(report);
}

async function* findingsOf(report: ScanReport): AsyncGenerator<ReportedFinding, ReadOutcome> {
  const tallies = report.scans.map((head) => ({ head, tally: new FindingTally() }));
  const byTool = new Map(tallies.map(({ head, tally }) => [head.tool, tally]));
  const onlyTool = report.scans[0]?.tool ?? "";
  let stored = 0;
  for await (const draft of report.findings) {
    const finding = completeFinding(draft, { ordinal: stored, tool: draft.tool ?? onlyTool });
    byTool.get(finding.tool)?.count(finding);
    stored += 1;
    yield finding;
  }
  const skipped = report.skipped.list();
  const empty = report.scans.flatMap(({ nothingScanned }) =>
    nothingScanned === null ? [] : [{ code: "empty-scan", message: nothingScanned }],
  );
  return {
    outcome: "understood",
    evidence: tallies.map(({ head, tally }) => tally.evidence(head)),
    receipt: {
      items: stored + skipped.reduce((sum, { count }) => sum + count, 0),
      stored,
      skipped,
      toolVersion: report.toolVersion,
      warnings: [...empty, ...report.warnings],
    },
    retries: [],
  };
}

/** The refusal of JSON that is not what its reader reads. */
export function notThe(what: string, advice: string): Refusal {
  return refusal({
    reason: `The file is JSON, but not the ${what} that it was taken for. Nothing was imported.`,
    where: { line: 1, column: 1 },
    advice,
  });
}

/** The refusal of a report which says that its tool did not run. */
export function didNotRun(reason: string, advice: string): Refusal {
  return refusal({
    reason: `${reason} Nothing was scanned, which is not the same as nothing found.`,
    where: { line: 1, column: 1 },
    advice,
  });
}
