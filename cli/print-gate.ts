import { table, wrap } from "@/cli/text-table";
import type { Gate, GateCriterion } from "@/core/contract/gate";
import { formatDateTime, formatDay } from "@/core/evidence/format-time";

const width = 100;
const columns = [7, 35, 22, 28];

/** The verdict with its reasons and the scorecard, in plain text of at most 100 columns. */
export function printGate({ project, release, verdict, readiness, evaluation, ...gate }: Gate): string {
  const lines = [
    ...wrap(`${verdict}: ${project.name}, ${release.name}`, width),
    readiness
      ? `${readiness.provenPercent}\u00a0% proven, up to ${readiness.possiblePercent}\u00a0%`
      : "Readiness is not defined: no criterion has weight.",
    `Evaluation ${evaluation.number}, confirmed ${formatDateTime(evaluation.confirmedAt, "UTC")}`,
    "",
    ...wrap(gate.answer, width),
    ...wrap(gate.next, width),
  ];
  if (gate.reasons.length > 0) {
    const reasons = gate.reasons.map(({ state, subject, sentence, action }) => [
      state,
      `${subject}: ${sentence} ${action}`,
    ]);
    lines.push("", "Reasons", ...table(reasons, [7, width - 9]));
  }
  if (gate.criteria.length > 0) {
    const head = ["state", "criterion", "required", "observed"];
    lines.push("", "Scorecard", ...table([head, ...gate.criteria.map(rowOf)], columns));
  }
  return `${lines.join("\n")}\n`;
}

function rowOf({ state, title, blocking, waiver, required, observed, margin }: GateCriterion): string[] {
  const excused = waiver ? ` (waived until ${formatDay(waiver.until, "UTC")})` : "";
  return [state, `${title}${blocking ? "" : " (advisory)"}${excused}`, required, observed ?? margin];
}
