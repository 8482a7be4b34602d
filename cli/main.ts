import { type Command, type ExitCode, UsageError } from "@/cli/command";
import { gate } from "@/cli/commands/gate";
import { inspect } from "@/cli/commands/inspect";
import { upload } from "@/cli/commands/upload";

const commands: readonly Command[] = [inspect, upload, gate];

function help(): string {
  const lines = commands.map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
  return `usage: holdpoint COMMAND\n\n${lines.join("\n")}\n  --help\n      show this\n`;
}

async function run(args: readonly string[]): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === "--help" || name === "-h" || name === "help" || rest.includes("--help")) {
    process.stdout.write(help());
    return 0;
  }
  const command = commands.find((known) => known.name === name);
  if (!command) {
    process.stderr.write(`${name === undefined ? "Name a command." : `Unknown command: ${name}.`}\n\n${help()}`);
    return 2;
  }
  try {
    return await command.run(rest, (text) => process.stdout.write(text));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\nusage: holdpoint ${command.usage}\n`);
    return 2;
  }
}

/** Runs the command line; the exit code is set rather than forced, so that everything written arrives. */
export async function main(args: readonly string[]): Promise<void> {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(process.exitCode ?? 0);
  });
  process.exitCode = await run(args);
}
