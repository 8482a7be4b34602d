import type { Inspection } from "@/cli/inspection";
import type { Place } from "@/core/evidence/figure";
import { formatBytes, formatCount } from "@/core/evidence/format-figure";
import type { ReadOutcome } from "@/core/formats/format";
import { understoodAs } from "@/core/formats/understood";

/** Where in a file, as a person goes there. */
export function placeOf(where: Place): string {
  return "byte" in where ? `byte ${formatCount(where.byte)}` : `line ${where.line}, column ${where.column}`;
}

/** A block of text on one file, for people. */
export function printInspection(inspection: Inspection, outcome: ReadOutcome | null): string {
  const size = inspection.bytes === null ? "" : ` (${formatBytes(inspection.bytes)})`;
  const lines = [`${inspection.outcome === "accepted" ? "accepted" : "refused "}  ${inspection.file}${size}`];
  if (outcome?.outcome === "understood") {
    for (const evidence of outcome.evidence) lines.push(understoodAs(evidence));
    for (const { code, message } of outcome.receipt.warnings) lines.push(`warning [${code}] ${message}`);
    for (const { count, reason } of outcome.receipt.skipped)
      lines.push(`not stored: ${formatCount(count)} × ${reason}`);
  } else if (outcome) {
    const place = outcome.where ? ` (${placeOf(outcome.where)})` : "";
    lines.push(`${outcome.reason}${place}`, outcome.advice);
    for (const { line, text } of outcome.excerpt) lines.push(`${String(line).padStart(6)} | ${text}`);
  } else if (inspection.reason) lines.push(inspection.reason);
  if (inspection.sha256) lines.push(`sha256 ${inspection.sha256}`);
  return `${lines.map((line, index) => (index === 0 ? line : `  ${line}`)).join("\n")}\n`;
}
