import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Context } from "@/server/context";
import { openMigrated } from "@/server/database/database";
import { settings } from "@/server/settings";
import { prepare } from "@/server/start/prepare";

export type Entered = { ctx: Context; folder: string; said: string[] };

declare global {
  var holdpointEnteredDemonstration: Promise<Entered> | undefined;
}

/** The demonstration as a first start brings it in: once for all tests of a worker, in a database of its own. */
export function enteredDemonstration(): Promise<Entered> {
  globalThis.holdpointEnteredDemonstration ??= enter();
  return globalThis.holdpointEnteredDemonstration;
}

async function enter(): Promise<Entered> {
  const folder = await mkdtemp(path.join(tmpdir(), "holdpoint-prepare-"));
  const before = { ...settings() };
  Object.assign(settings(), { dataDirectory: folder, artifactsDirectory: path.join(folder, "artifacts") });
  try {
    const { client: db } = await openMigrated("pglite:memory");
    const said: string[] = [];
    await prepare({ db, empty: false, say: (line) => said.push(line) });
    const { id, name } = await db.user.findFirstOrThrow({ where: { administrator: true } });
    return { ctx: { db, actor: { userId: id, name, administrator: true }, now: () => new Date() }, folder, said };
  } finally {
    Object.assign(settings(), before);
  }
}
