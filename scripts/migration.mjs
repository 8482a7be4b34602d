import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { differenceFromMigrations, migrationsFolder } from "./migrations/difference.mjs";

// `npm run migration -- add-people` writes the next migration; `npm run drift` fails when one is missing.

async function main([argument]) {
  const { changed, sql } = await differenceFromMigrations();
  if (argument === "--check") return check(changed, sql);
  if (!/^[a-z][a-z0-9-]*$/.test(argument ?? ""))
    throw new Error("Name the change in kebab-case: npm run migration -- add-people");
  if (!changed) return console.log("The migrations already make the schema; nothing was written.");
  const folder = path.join(migrationsFolder, `${timestamp()}_${argument.replaceAll("-", "_")}`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(migrationsFolder, "migration_lock.toml"), 'provider = "postgresql"\n');
  await writeFile(path.join(folder, "migration.sql"), sql);
  console.log(
    `Wrote ${path.relative(process.cwd(), folder)}/migration.sql. Read it, and add what the schema cannot say.`,
  );
}

function check(changed, sql) {
  if (!changed) return console.log("The migrations make the schema.");
  console.log(`The schema has changes that no migration makes. Run: npm run migration -- NAME\n\n${sql}`);
  process.exitCode = 1;
}

function timestamp() {
  return new Date().toISOString().replace(/\D/g, "").slice(0, 14);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
// The shadow database in WebAssembly would keep the process.
process.exit();
