import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { startEngine } from "./engine.mjs";

export const migrationsFolder = path.resolve("prisma/migrations");
const schemaFile = path.resolve("prisma/schema.prisma");

/** What the schema says beyond the migrations, as the SQL of the next one. */
export async function differenceFromMigrations() {
  const content = await readFile(schemaFile, "utf8");
  const engine = await startEngine([[schemaFile, content]]);
  const { exitCode, stdout } = await engine.diff({
    from: { tag: "migrations", ...(await migrationList()) },
    to: { tag: "schemaDatamodel", files: [{ path: schemaFile, content }] },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  return { changed: exitCode === 2, sql: stdout ?? "" };
}

async function migrationList() {
  const entries = await readdir(migrationsFolder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return {
    baseDir: migrationsFolder,
    lockfile: { path: "./migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(names.sort().map(migrationDirectory)),
  };
}

async function migrationDirectory(name) {
  const value = await readFile(path.join(migrationsFolder, name, "migration.sql"), "utf8");
  return { path: name, migrationFile: { path: "migration.sql", content: { tag: "ok", value } } };
}
