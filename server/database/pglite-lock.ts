import { randomUUID } from "node:crypto";
import { readFileSync, unlinkSync } from "node:fs";
import { open, readFile, unlink } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { StartRefusal } from "@/server/start/refusal";

type Holder = { pid: number; nonce: string; started: string };

const settleMs = 100;

/**
 * Takes the lock file of an embedded database: two processes on one folder would corrupt it silently.
 * Returns the release. Throws StartRefusal while another live process holds it.
 */
export async function takeLock(file: string): Promise<() => void> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const mine = { pid: process.pid, nonce: randomUUID(), started: startOf(process.pid) };
    if (!(await created(file, mine))) {
      await refuseOrClear(file);
      continue;
    }
    // Another starter may have judged an older lock stale and removed this one in its place.
    await pause(settleMs);
    if ((await holder(file))?.nonce === mine.nonce) return releaseAtExit(file, mine.nonce);
  }
  throw new StartRefusal(
    `The lock ${file} could not be taken: several processes start at once. Start one of them again.`,
  );
}

async function created(file: string, mine: Holder): Promise<boolean> {
  try {
    const handle = await open(file, "wx", 0o600);
    await handle.writeFile(JSON.stringify(mine));
    await handle.close();
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}

async function refuseOrClear(file: string): Promise<void> {
  let found = await holder(file);
  if (!found) {
    // The file may have been created a moment ago and not be written yet.
    await pause(settleMs);
    found = await holder(file);
  }
  if (found && isAlive(found)) {
    throw new StartRefusal(
      `The embedded database is in use by process ${found.pid}, and only one process may open it. ` +
        "Stop that process, or give this one a folder of its own (HOLDPOINT_DATA) or a PostgreSQL server (DATABASE_URL).",
    );
  }
  await unlink(file).catch((error: unknown) => {
    if (!isCode(error, "ENOENT")) throw error;
  });
}

async function holder(file: string): Promise<Holder | null> {
  return readFile(file, "utf8").then(parsed, () => null);
}

function parsed(text: string): Holder | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A process id is used again after a restart, in a container at once; the start time tells the two apart. */
function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return isCode(error, "EPERM");
  }
  const now = startOf(pid);
  return started === "" || now === "" || now === started;
}

/** Clock ticks from boot to the start of a process, as Linux tells them; empty elsewhere. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

function releaseAtExit(file: string, nonce: string): () => void {
  function release(): void {
    process.off("exit", release);
    try {
      if (parsed(readFileSync(file, "utf8"))?.nonce === nonce) unlinkSync(file);
    } catch (error) {
      if (!isCode(error, "ENOENT")) throw error;
    }
  }
  process.on("exit", release);
  return release;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
