import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { StartRefusal } from "@/server/start/refusal";

/** The major version of PostgreSQL inside PGlite; its folders cannot be opened by another. */
export const postgresMajor = "18";

/**
 * Makes a folder ready to be opened, under its lock: one whose making was cut short is made anew, and one of another
 * version, or with other files, is refused. Returns what to call once the database has opened.
 */
export async function prepareFolder(folder: string): Promise<() => Promise<void>> {
  const unfinished = `${folder}.unfinished`;
  if (existsSync(unfinished)) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const fresh = await isFresh(folder);
  if (fresh) await writeFile(unfinished, "This database was never opened; it is made anew at the next start.\n");
  return async () => {
    if (fresh) await rm(unfinished, { force: true });
  };
}

async function isFresh(folder: string): Promise<boolean> {
  const names = await readdir(folder);
  if (names.length === 0) return true;
  if (!names.includes("PG_VERSION")) {
    throw new StartRefusal(
      `The folder ${folder} holds other files and no database. Name an empty folder in DATABASE_URL or HOLDPOINT_DATA.`,
    );
  }
  const version = (await readFile(path.join(folder, "PG_VERSION"), "utf8")).trim();
  if (version !== postgresMajor) {
    throw new StartRefusal(
      `The database in ${folder} was written by PostgreSQL ${version}, and this Holdpoint brings PostgreSQL ${postgresMajor}. ` +
        "Start the Holdpoint that wrote it, or set the folder aside and start with an empty one.",
    );
  }
  return false;
}
