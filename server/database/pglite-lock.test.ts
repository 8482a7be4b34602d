import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { takeLock } from "@/server/database/pglite-lock";

function lockFile(): string {
  return path.join(mkdtempSync(path.join(tmpdir(), "holdpoint-lock-")), "pg.lock");
}

const absentPid = 2 ** 22 + 1;

test("a lock is there until it is released", async () => {
  const file = lockFile();
  const release = await takeLock(file);
  expect(JSON.parse(readFileSync(file, "utf8")).pid).toBe(process.pid);
  release();
  expect(existsSync(file)).toBe(false);
});

test("a lock held by a live process is refused with a sentence that names it", async () => {
  const file = lockFile();
  const release = await takeLock(file);
  await expect(takeLock(file)).rejects.toThrow(`The embedded database is in use by process ${process.pid}`);
  release();
});

test.each([
  ["of a process that has ended", JSON.stringify({ pid: absentPid, nonce: "a", started: "1" })],
  ["of an earlier process with this one's id", JSON.stringify({ pid: process.pid, nonce: "a", started: "1" })],
  ["that was never written", ""],
])("a lock %s is taken over", async (_, content) => {
  const file = lockFile();
  writeFileSync(file, content);
  const release = await takeLock(file);
  expect(JSON.parse(readFileSync(file, "utf8")).pid).toBe(process.pid);
  release();
});

test("of ten starters at once on a stale lock exactly one gets in", async () => {
  const file = lockFile();
  writeFileSync(file, JSON.stringify({ pid: absentPid, nonce: "a", started: "1" }));
  const starters = await Promise.allSettled(Array.from({ length: 10 }, () => takeLock(file)));
  const inside = starters.filter((starter) => starter.status === "fulfilled");
  expect(inside).toHaveLength(1);
  inside[0]?.value();
});

test("a release leaves another's lock alone", async () => {
  const file = lockFile();
  const release = await takeLock(file);
  writeFileSync(file, JSON.stringify({ pid: process.pid, nonce: "another", started: "" }));
  release();
  expect(existsSync(file)).toBe(true);
});
