import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { findFiles } from "@/cli/find-files";

const folder = mkdtempSync(path.join(tmpdir(), "holdpoint-files-"));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(path.join(folder, "deep"));
for (const name of ["a.xml", "b.xml", "b.json", "[ab].xml", "deep/c.xml"]) writeFileSync(path.join(folder, name), "");

const inFolder = (name: string) => path.join(folder, name);
const found = async (...patterns: string[]) =>
  (await findFiles(patterns.map(inFolder))).map((file) => path.relative(folder, file));

test.each([
  ["a name", ["b.xml"], ["b.xml"]],
  ["a pattern, in the order of names", ["?.xml"], ["a.xml", "b.xml"]],
  ["a pattern for folders", ["**/*.xml"], ["[ab].xml", "a.xml", "b.xml", "deep/c.xml"]],
  ["a name that looks like a pattern", ["[ab].xml"], ["[ab].xml"]],
  ["several, each file once, in the order given", ["b.json", "b.xml", "b.*"], ["b.json", "b.xml"]],
])("%s finds its files", async (_, patterns, files) => {
  expect(await found(...patterns)).toEqual(files);
});

test.each([
  ["a name that is not there", ["a.xml", "none.xml"], "No file matches"],
  ["a pattern that matches nothing", ["*.csv"], "No file matches"],
  ["a folder", ["deep"], "is a folder"],
])("%s is a mistake in the call, and nothing is sent", async (_, patterns, message) => {
  await expect(found(...patterns)).rejects.toThrow(message);
  await expect(found(...patterns)).rejects.toThrow("Nothing was sent.");
});
