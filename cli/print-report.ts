import { placeOf } from "@/cli/print-inspection";
import type { FileReport } from "@/cli/send-file";
import type { CriterionEffect, FileAnswer, OpenedZip } from "@/core/contract/uploads";
import { formatBytes, formatCount } from "@/core/evidence/format-figure";
import { formatDateTime } from "@/core/evidence/format-time";
import { keptCopySentence } from "@/core/evidence/kept-copy";
import { memberFilename } from "@/core/uploads/archive-member";

/** A block of text on what became of one file, for people. */
export function printReport({ file, outcome, problem, answer }: FileReport): string {
  const size = answer ? ` (${formatBytes(answer.artifact.bytes)})` : "";
  const said = [...(problem ? [problem.message] : []), ...(answer ? linesOf(answer) : [])];
  return [`${outcome.padEnd(8)}  ${file}${size}`, ...said.map((line) => `  ${line}`), ""].join("\n");
}

/** A line for each file of a zip that was not read. */
export function printZip({ filename, unread, passedOver }: OpenedZip): string {
  const lines = unread.map(({ name, reason }) => `left out  ${memberFilename(filename, name)}\n  ${reason}`);
  if (passedOver > 0) {
    lines.push(`left out  ${formatCount(passedOver)} folders, images and pages of a report in ${filename}`);
  }
  return lines.map((line) => `${line}\n`).join("");
}

function linesOf(answer: FileAnswer): string[] {
  const { refusal, repeatOf, understoodAs, receipt, release, runs, effects, artifact } = answer;
  const lines: string[] = [];
  if (repeatOf) {
    const { filename, receivedAt, receivedBy } = repeatOf;
    lines.push(`Same as ${filename}, handed in ${formatDateTime(receivedAt, "UTC")} by ${receivedBy}.`);
  }
  if (refusal) {
    lines.push(`${refusal.reason}${refusal.where ? ` (${placeOf(refusal.where)})` : ""}`, refusal.advice);
    for (const { line, text } of refusal.excerpt) lines.push(`${String(line).padStart(6)} | ${text}`);
  }
  if (understoodAs) lines.push(understoodAs);
  for (const { code, message } of receipt?.warnings ?? []) lines.push(`warning [${code}] ${message}`);
  const kept = keptCopySentence(artifact);
  if (kept) lines.push(kept);
  const counted = release ? `Counted for ${release.name}${release.assumed ? ", the open release" : ""}` : "";
  if (runs.length > 0) lines.push(`${counted}: ${runs.map(({ number }) => `run #${number}`).join(", ")}.`);
  return [...lines, ...effects.map(effectLine)];
}

function effectLine({ title, before, after }: CriterionEffect): string {
  const was = before ? (before.observed ?? before.state) : "not evaluated";
  return `${title}: ${was} → ${after.observed ?? "nothing on file"}, ${after.state}`;
}
