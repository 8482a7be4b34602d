import { didNotRun, notThe } from "@/core/formats/findings/read-scan";
import type { ScanHead, ScanReport } from "@/core/formats/findings/scan-report";
import { SkippedRows } from "@/core/formats/findings/skipped-rows";
import type { Refusal } from "@/core/formats/format";
import { firstText, member } from "@/core/formats/json/members";
import { sarifFindings } from "@/core/formats/sarif/findings";
import { hasFailed, metErrors, timesOf } from "@/core/formats/sarif/invocations";
import { categoriesOfTool } from "@/core/formats/sarif/kind-of-rule";
import { runsOf, type SarifRun } from "@/core/formats/sarif/run";
import { secretsIn } from "@/core/formats/sarif/secrets";

/** What a SARIF log says: one scan for each tool, whose runs are taken together. */
export function interpretSarif(root: unknown): ScanReport | Refusal {
  if (!Array.isArray(member(root, "runs"))) return notThe("SARIF log", "Send a log of SARIF version 2.1.0.");
  if (/^[01]\./.test(firstText(root, "version") ?? "")) {
    return notThe("SARIF log of version 2.1.0", "It is of an older version. Let the tool write SARIF 2.1.0.");
  }
  const runs = runsOf(root);
  if (runs.every(({ results }) => results === null)) {
    return didNotRun(
      runs.length === 0 ? "The SARIF log holds no run." : "No run of the SARIF log holds a list of results.",
      "Check that the scanner finished and wrote its results, then send that.",
    );
  }
  const tools = [...new Set(runs.map(({ tool }) => tool))];
  const skipped = new SkippedRows();
  return {
    scans: tools.map((tool) =>
      headOf(
        tool,
        runs.filter((run) => run.tool === tool),
      ),
    ),
    findings: sarifFindings(runs, { skipped, secrets: secretsIn(root) }),
    toolVersion: runs.map(({ version }) => version).find((version) => version !== null) ?? null,
    skipped,
    warnings: tools.flatMap((tool) =>
      warningsOf(
        tool,
        runs.filter((run) => run.tool === tool),
      ),
    ),
  };
}

function headOf(tool: string, runs: readonly SarifRun[]): ScanHead {
  const found = runs.some(({ results }) => results !== null && results.length > 0);
  const scanned = runs.some((run) => run.results !== null && !hasFailed(run));
  return {
    tool,
    categories: categoriesOfTool(tool),
    unit: "findings",
    ...timesOf(runs),
    nothingScanned: found || scanned ? null : `${tool} did not finish and reports nothing. No findings prove nothing.`,
    at: `runs[${runs[0]?.index ?? 0}].results`,
  };
}

function warningsOf(tool: string, runs: readonly SarifRun[]): ScanReport["warnings"] {
  const partly = runs.filter((run) => run.results === null || hasFailed(run) || metErrors(run)).length;
  if (partly === 0) return [];
  const which =
    runs.length === 1
      ? `${tool} met errors`
      : `${partly} of ${runs.length} runs of ${tool} met errors, or hold no results`;
  return [{ code: "partial", message: `${which}. What was not looked at is not known to be clean.` }];
}
