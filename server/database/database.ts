import { Prisma, type PrismaClient } from "@/prisma/generated/client";
import { migrate } from "@/server/database/migrate";
import { type OpenDatabase, openDatabase } from "@/server/database/open-database";
import { settings } from "@/server/settings";

export type Database = PrismaClient;
export type Transaction = Prisma.TransactionClient;

/** A key of our own among the database's advisory locks. */
const startLock = 486_573_840;

// The server's bundle and Next's bundles load this module apart and must share one database.
declare global {
  var holdpointDatabase: Promise<OpenDatabase> | undefined;
}

/** The product's database, opened and brought up to date at the first call. */
export async function database(): Promise<Database> {
  globalThis.holdpointDatabase ??= openMigrated(settings().databaseUrl);
  return (await globalThis.holdpointDatabase).client;
}

/** Closes what database() opened, so that the next process may open it. */
export async function closeDatabase(): Promise<void> {
  const opening = globalThis.holdpointDatabase;
  globalThis.holdpointDatabase = undefined;
  await opening?.then((opened) => opened.close());
}

/**
 * Runs `work` while no other server that starts on this database runs its own. The embedded database has one process
 * and one session, so nobody can be in the way.
 */
export async function oneStarterAtATime<T>(work: () => Promise<T>): Promise<T> {
  const opened = await globalThis.holdpointDatabase;
  if (!opened || settings().databaseUrl.startsWith("pglite:")) return work();
  const session = await opened.pool.connect();
  try {
    await session.query("SELECT pg_advisory_lock($1)", [startLock]);
    return await work();
  } finally {
    await session.query("SELECT pg_advisory_unlock($1)", [startLock]);
    session.release();
  }
}

/** Opens a database and applies the migrations it lacks. */
export async function openMigrated(url: string): Promise<OpenDatabase> {
  const opened = await openDatabase(url);
  try {
    await migrate(opened.pool);
    return opened;
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/**
 * Runs `work` in one transaction. A conflict with another (P2034) is tried again, so `work` may run several times and
 * touches nothing but `tx`; the outer client inside it would wait for ever.
 */
export async function inTransaction<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.$transaction(work, { maxWait: 30_000, timeout: 30_000 });
    } catch (error) {
      if (!isConflict(error) || attempt === 5) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));
    }
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2034";
}
