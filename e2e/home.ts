import { createHash } from "node:crypto";
import pg from "pg";

/** The PostgreSQL server that the browser tests run on; empty for the embedded database. */
export const postgres = process.env.HOLDPOINT_E2E_POSTGRES ?? "";

/** The address of the database that goes with a data folder; empty for the embedded one inside it. */
export async function databaseFor(data: string): Promise<string> {
  if (postgres === "") return "";
  const name = `e2e_${createHash("sha256").update(data).digest("hex").slice(0, 16)}`;
  const client = new pg.Client({ connectionString: postgres });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(1)");
    const known = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (known.rowCount === 0) await client.query(`CREATE DATABASE ${name}`);
  } finally {
    await client.end();
  }
  const home = new URL(postgres);
  home.pathname = `/${name}`;
  return home.toString();
}
