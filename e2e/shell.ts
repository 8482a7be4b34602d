import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { text } from "node:stream/consumers";

export type Ended = { status: number | null; stdout: string; stderr: string };

/** Runs `cli/holdpoint` as a shell does, without the variables of the pipeline that these tests may run in. */
export async function holdpoint(args: readonly string[], env: Record<string, string>): Promise<Ended> {
  const { PATH, HOME, NODE_ENV } = process.env;
  const child = spawn(path.resolve("cli/holdpoint"), args, {
    env: { PATH, HOME, NODE_ENV, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { status: child.exitCode, stdout, stderr };
}
