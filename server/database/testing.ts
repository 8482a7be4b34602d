import { type Database, openMigrated } from "@/server/database/database";
import type { OpenDatabase } from "@/server/database/open-database";

declare global {
  var holdpointTestDatabase: Promise<OpenDatabase> | undefined;
}

/** One migrated database per test worker; a test keeps to a project of its own. */
export async function testDatabase(): Promise<Database> {
  globalThis.holdpointTestDatabase ??= openMigrated(process.env.TEST_DATABASE_URL ?? "pglite:memory");
  return (await globalThis.holdpointTestDatabase).client;
}
