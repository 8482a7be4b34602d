import { mkdir } from "node:fs/promises";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "@/prisma/generated/client";
import { startPglite } from "@/server/database/pglite-client";
import { prepareFolder } from "@/server/database/pglite-folder";
import { takeLock } from "@/server/database/pglite-lock";
import { pglitePool } from "@/server/database/pglite-pool";
import { StartRefusal } from "@/server/start/refusal";

export type OpenDatabase = { client: PrismaClient; pool: pg.Pool; close: () => Promise<void> };

/**
 * Opens `pglite:FOLDER`, `pglite:memory` or `postgresql://…`. Throws StartRefusal with a sentence when it cannot.
 * Knows nothing of migrations.
 */
export async function openDatabase(url: string): Promise<OpenDatabase> {
  if (url === "pglite:memory") return openPglite(null);
  if (url.startsWith("pglite:")) return openFolder(path.resolve(url.slice("pglite:".length)));
  return openPostgres(url);
}

async function openFolder(folder: string): Promise<OpenDatabase> {
  await mkdir(path.dirname(folder), { recursive: true });
  const release = await takeLock(`${folder}.lock`);
  try {
    const opened = await prepareFolder(folder);
    const database = await openPglite(folder);
    await opened();
    return {
      ...database,
      close: async () => {
        await database.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

async function openPglite(folder: string | null): Promise<OpenDatabase> {
  const pglite = startPglite(folder);
  try {
    await pglite.waitReady;
  } catch (error) {
    throw new StartRefusal(`The embedded database${folder ? ` in ${folder}` : ""} could not be opened: ${error}`, {
      cause: error,
    });
  }
  return opened(pglitePool(pglite), () => pglite.close());
}

async function openPostgres(url: string): Promise<OpenDatabase> {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 });
  try {
    await pool.query("SELECT 1");
  } catch (error) {
    await pool.end();
    const reason =
      error instanceof Error ? error.message || ("code" in error ? String(error.code) : "") : String(error);
    throw new StartRefusal(
      `PostgreSQL did not answer at ${withoutPassword(url)} (${reason}). Check DATABASE_URL and that the server runs.`,
      { cause: error },
    );
  }
  return opened(pool, async () => undefined);
}

function opened(pool: pg.Pool, closeHome: () => Promise<void>): OpenDatabase {
  pool.on("error", (error) => console.error(`A database connection was lost: ${error.message}`));
  const client = new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: { maxWait: 30_000, timeout: 30_000 },
  });
  return {
    client,
    pool,
    close: async () => {
      await client.$disconnect();
      await pool.end();
      await closeHome();
    },
  };
}

function withoutPassword(url: string): string {
  const shown = new URL(url);
  if (shown.password) shown.password = "…";
  return decodeURI(shown.toString());
}
