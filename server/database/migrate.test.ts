import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { migrate } from "@/server/database/migrate";
import { openDatabase } from "@/server/database/open-database";

test("migrations are applied once, in order, and only as they were", async () => {
  const { pool, close } = await openDatabase("pglite:memory");
  const folder = migrations({ "1_first": "CREATE TABLE a (x int);", "2_second": "ALTER TABLE a ADD y int; SELECT 1;" });
  expect(await migrate(pool, folder)).toEqual(["1_first", "2_second"]);
  expect(await migrate(pool, folder)).toEqual([]);

  const broken = copyWith(folder, "3_third", "CREATE TABLE b (x int); CREATE TABLE a (x int);");
  await expect(migrate(pool, broken)).rejects.toThrow("The database change 3_third failed and was undone");
  const mended = copyWith(folder, "3_third", "CREATE TABLE b (x int);");
  expect(await migrate(pool, mended)).toEqual(["3_third"]);

  await expect(migrate(pool, folder)).rejects.toThrow("its change 3_third is not known to it");
  const edited = copyWith(mended, "2_second", "SELECT 2;");
  await expect(migrate(pool, edited)).rejects.toThrow("its change 2_second differs");
  await close();
});

function migrations(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), "holdpoint-migrations-"));
  for (const [name, sql] of Object.entries(files)) write(folder, name, sql);
  return folder;
}

function copyWith(folder: string, name: string, sql: string): string {
  const copy = migrations({});
  cpSync(folder, copy, { recursive: true });
  write(copy, name, sql);
  return copy;
}

function write(folder: string, name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
}
