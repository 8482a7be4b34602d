import { askGate } from "@/cli/ask-gate";
import { type Command, type ExitCode, UsageError } from "@/cli/command";
import { connectionOf, connectionOptions } from "@/cli/connection";
import { parseOptions } from "@/cli/parse-options";
import { printGate } from "@/cli/print-gate";
import { Progress } from "@/cli/progress";
import type { Verdict } from "@/core/evaluation/evaluation";

/** `holdpoint gate`: whether the verdict on a release is what a pipeline requires. Without an answer it is not. */
export const gate: Command = {
  name: "gate",
  usage:
    "gate --project P [--release R] [--require go|conditional] [--json] [--url URL] [--token-file F] [--give-up-after SECONDS]",
  summary:
    "print the verdict and the scorecard; exit 0 if it is what is required (default: go), 3 if it is less, 4 if there is no answer",
  run,
};

const sufficient: Record<string, readonly Verdict[]> = {
  go: ["GO"],
  conditional: ["GO", "CONDITIONAL GO"],
};

async function run(args: readonly string[], write: (text: string) => void): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, {
    ...connectionOptions,
    project: { type: "string" },
    release: { type: "string" },
    require: { type: "string", default: "go" },
    json: { type: "boolean", default: false },
  });
  const verdicts = Object.hasOwn(sufficient, values.require) ? sufficient[values.require] : undefined;
  if (!verdicts) throw new UsageError("--require takes go or conditional.");
  if (!values.project) throw new UsageError("Name the project: --project my-service.");
  if (positionals.length > 0) throw new UsageError(`gate takes options alone, not ${positionals.join(" ")}.`);
  const { project, release = null } = values;
  const connection = connectionOf(values, process.env);
  const progress = new Progress();
  const asked = await askGate({ connection, project, release, progress });
  if (!asked.ok) {
    if (values.json) write(`${JSON.stringify({ met: false, error: asked.failure })}\n`);
    progress.say(`There is no verdict to go by. ${asked.failure.message}`);
    return 4;
  }
  const met = verdicts.includes(asked.value.verdict);
  if (values.json) write(`${JSON.stringify({ met, required: verdicts, ...asked.value })}\n`);
  else write(`${printGate(asked.value)}\n${met ? "Met" : "Not met"}: ${verdicts.join(" or ")} is required.\n`);
  return met ? 0 : 3;
}
