import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { openMigrated } from "@/server/database/database";
import { openDatabase } from "@/server/database/open-database";
import { postgresMajor } from "@/server/database/pglite-folder";

function emptyFolder(): string {
  return path.join(mkdtempSync(path.join(tmpdir(), "holdpoint-open-")), "pg");
}

test("what was written is there when the folder is opened again, and a second opening meanwhile is refused", async () => {
  const folder = emptyFolder();
  const first = await openMigrated(`pglite:${folder}`);
  await first.client.project.create({ data: { slug: "kept", name: "Kept" } });
  await expect(openDatabase(`pglite:${folder}`)).rejects.toThrow("only one process may open it");
  await first.close();
  expect(existsSync(`${folder}.lock`)).toBe(false);
  expect(readFileSync(path.join(folder, "PG_VERSION"), "utf8").trim()).toBe(postgresMajor);

  const second = await openMigrated(`pglite:${folder}`);
  expect(await second.client.project.findUnique({ where: { slug: "kept" } })).toMatchObject({ name: "Kept" });
  const fsync = await second.client.$queryRaw`SHOW fsync`;
  expect(fsync).toEqual([{ fsync: "on" }]);
  await second.close();
});

test("a folder whose making was cut short is made anew", async () => {
  const folder = emptyFolder();
  mkdirSync(folder);
  writeFileSync(path.join(folder, "PG_VERSION"), `${postgresMajor}\n`);
  writeFileSync(`${folder}.unfinished`, "");
  const opened = await openDatabase(`pglite:${folder}`);
  expect(existsSync(`${folder}.unfinished`)).toBe(false);
  await opened.close();
});

test.each([
  ["of another version", "PG_VERSION", "15\n", "was written by PostgreSQL 15"],
  ["with other files", "notes.txt", "mine", "holds other files and no database"],
])("a folder %s is refused and left as it is", async (_, name, content, refusal) => {
  const folder = emptyFolder();
  mkdirSync(folder);
  writeFileSync(path.join(folder, name), content);
  await expect(openDatabase(`pglite:${folder}`)).rejects.toThrow(refusal);
  expect(readFileSync(path.join(folder, name), "utf8")).toBe(content);
  expect(existsSync(`${folder}.lock`)).toBe(false);
});

test("a PostgreSQL server that does not answer is refused without showing the password", async () => {
  const opening = openDatabase("postgresql://holdpoint:hunter2@127.0.0.1:1/holdpoint");
  await expect(opening).rejects.toThrow("PostgreSQL did not answer at postgresql://holdpoint:…@127.0.0.1:1/holdpoint");
});
