import { access, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Database } from "@/server/database/database";
import { createFirstAdministrator } from "@/server/people/create-first-administrator";
import { settings } from "@/server/settings";
import { bringInDemonstration } from "@/server/start/demonstration";
import { sweepUnpublished } from "@/server/start/sweep";

export type Prepare = {
  db: Database;
  /** Set by `npm start -- --empty`: leave out the demonstration. */
  empty: boolean;
  say: (line: string) => void;
};

/** What has to be there before the first request is served. Running it again changes nothing. */
export async function prepare({ db, empty, say }: Prepare): Promise<void> {
  const { dataDirectory, databaseUrl } = settings();
  await mkdir(dataDirectory, { recursive: true });
  const swept = await sweepUnpublished(db, { dataDirectory, alone: databaseUrl.startsWith("pglite:") });
  if (swept > 0) say(`Removed ${swept} uploads that were cut off before they were published`);
  // The mark outlives a crash, so that a demonstration that was cut off is brought in again from its beginning.
  const unfinished = path.join(dataDirectory, "demonstration.unfinished");
  if (!empty && (await db.user.count()) === 0) await writeFile(unfinished, "");
  await firstAdministrator(db, dataDirectory, say);
  if (await exists(unfinished)) {
    await demonstrate(db, say);
    await rm(unfinished);
  }
}

async function firstAdministrator(db: Database, dataDirectory: string, say: Prepare["say"]): Promise<void> {
  const created = await createFirstAdministrator({
    ctx: { db, now: () => new Date() },
    input: { email: settings().adminEmail ?? undefined },
  });
  if (!created) return;
  const file = path.join(dataDirectory, "first-administrator.txt");
  await writeFile(file, `${created.email}\n${created.password}\n`, { mode: 0o600 });
  say(`First administrator: ${created.email}   password: ${created.password}`);
  say(`It is shown this once, and kept in ${file} for you alone. Change it after signing in.`);
}

async function demonstrate(db: Database, say: Prepare["say"]): Promise<void> {
  say("Bringing in the demonstration (leave it out with: npm start -- --empty)");
  await db.project.deleteMany({ where: { demonstration: true } });
  const administrator = await db.user.findFirstOrThrow({
    where: { administrator: true },
    orderBy: { createdAt: "asc" },
  });
  const actor = { userId: administrator.id, name: administrator.name, administrator: true };
  await bringInDemonstration(db, actor, path.resolve("samples"), say);
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
