import { askGate } from "@/cli/ask-gate";
import type { Failure } from "@/cli/ask-server";
import { ciFacts } from "@/cli/ci-facts";
import { type Command, type ExitCode, UsageError } from "@/cli/command";
import { type Connection, connectionOf, connectionOptions } from "@/cli/connection";
import { findFiles } from "@/cli/find-files";
import { parseOptions } from "@/cli/parse-options";
import { printGate } from "@/cli/print-gate";
import { printReport, printZip } from "@/cli/print-report";
import { Progress } from "@/cli/progress";
import { type FileReport, type Sent, sendFile } from "@/cli/send-file";
import type { Gate } from "@/core/contract/gate";
import { type OpenedZip, UploadDeclaration } from "@/core/contract/uploads";

/** `holdpoint upload`: hands result files in, one request each. */
export const upload: Command = {
  name: "upload",
  usage:
    "upload --project P [--release R] [--scenario S] [--suite S] [--component C] [--environment E] [--commit SHA] [--branch B] [--build ID] [--run-key K] [--partial] [--wait] [--json] [--url URL] [--token-file F] [--give-up-after SECONDS] FILE…",
  summary:
    "hand in the files that names and patterns mean; exit 0 if all were taken in, 1 if one was refused, 4 if one could not be sent",
  run,
};

const text = { type: "string" } as const;
const facts = {
  release: text,
  scenario: text,
  suite: text,
  component: text,
  environment: text,
  commit: text,
  branch: text,
  build: text,
  "run-key": text,
} as const;

async function run(args: readonly string[], write: (text: string) => void): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, {
    ...connectionOptions,
    ...facts,
    project: text,
    partial: { type: "boolean", default: false },
    wait: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  });
  const { project, json } = values;
  if (!project) throw new UsageError("Name the project: --project my-service.");
  if (positionals.length === 0) throw new UsageError("Name at least one file.");
  const declared = declarationOf(values);
  const connection = connectionOf(values, process.env);
  const progress = new Progress();
  const reports: FileReport[] = [];
  const zips: OpenedZip[] = [];
  for (const file of await findFiles(positionals)) {
    const lost = reports.find(({ outcome }) => outcome === "not sent")?.problem;
    const sent = lost ? notTried(file, lost) : await sendFile({ connection, project, file, declared, progress });
    progress.clear();
    reports.push(...sent.reports);
    zips.push(...sent.zips);
    if (!json) write([...sent.reports.map(printReport), ...sent.zips.map(printZip)].join(""));
  }
  const verdicts = values.wait ? await waitForVerdicts(connection, project, reports, progress) : [];
  if (json) write(`${JSON.stringify({ files: reports, zips, verdicts })}\n`);
  else for (const { gate } of verdicts) if (gate) write(`\n${printGate(gate)}`);
  return exitCode(reports, verdicts);
}

type Facts = Partial<Record<keyof typeof facts, string>> & { partial: boolean };

/** Checked here by the server's own rules, so that a mistake is told before anything is sent. */
function declarationOf({ "run-key": runKey, partial, ...given }: Facts): UploadDeclaration {
  const stated = { ...given, ...ciFacts(given, process.env), runKey };
  const named = Object.entries(stated).filter(
    ([name, value]) => value !== undefined && (name === "runKey" || name in facts),
  );
  const parsed = UploadDeclaration.safeParse({ ...Object.fromEntries(named), partial: partial || undefined });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(`--${issue?.path[0] === "runKey" ? "run-key" : String(issue?.path[0])}: ${issue?.message}`);
}

function notTried(file: string, { status, code }: Failure): Sent {
  const message = "Not tried, because a file before it could not be sent.";
  return { reports: [{ file, outcome: "not sent", problem: { status, code, message }, answer: null }], zips: [] };
}

type Waited = { release: string; gate: Gate | null; problem: Failure | null };

/** Files are evaluated before they are answered: the verdict that is asked for now contains them. */
async function waitForVerdicts(connection: Connection, project: string, reports: FileReport[], progress: Progress) {
  const releases = new Set(reports.flatMap(({ answer }) => answer?.release?.slug ?? []));
  const waited: Waited[] = [];
  for (const release of releases) {
    const asked = await askGate({ connection, project, release, progress });
    if (!asked.ok) progress.say(`The verdict on ${release} is not known. ${asked.failure.message}`);
    waited.push({ release, gate: asked.ok ? asked.value : null, problem: asked.ok ? null : asked.failure });
  }
  return waited;
}

function exitCode(reports: readonly FileReport[], verdicts: readonly Waited[]): ExitCode {
  if (reports.some(({ outcome }) => outcome === "not sent") || verdicts.some(({ gate }) => gate === null)) return 4;
  return reports.some(({ outcome }) => outcome === "refused") ? 1 : 0;
}
