import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { type EvidenceItem, isTestResult } from "@/core/evidence/evidence";
import { readFile } from "@/intake/read-file";

const folder = mkdtempSync(path.join(tmpdir(), "holdpoint-intake-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const at = path.join(folder, name);
  writeFileSync(at, content);
  return at;
}

const sha256 = (content: string | Uint8Array) => createHash("sha256").update(content).digest("hex");

function junit(cases: number): string {
  const listed = Array.from({ length: cases }, (_, i) => `<testcase classname="t.T" name="case ${i}"/>`);
  return `<testsuite name="pytest">${listed.join("\n")}</testsuite>`;
}

test("a file is digested, recognised and read in one pass, its cases in batches", async () => {
  const content = junit(2_500);
  const batches: EvidenceItem[][] = [];
  const reading = await readFile({ path: file("a.bin", content), recordItems: (batch) => void batches.push(batch) });
  expect(reading).toMatchObject({ sha256: sha256(content), bytes: content.length, format: { id: "junit-xml" } });
  expect(reading.outcome).toMatchObject({
    outcome: "understood",
    evidence: [{ counts: { total: 2_500, passed: 2_500 } }],
  });
  expect(batches.map((batch) => batch.length)).toEqual(Array.from({ length: 10 }, () => 250));
  expect(
    batches
      .flat()
      .filter(isTestResult)
      .map(({ ordinal }) => ordinal),
  ).toEqual(Array.from({ length: 2_500 }, (_, i) => i));
});

test("a gzip file is read by what is in it, and digested as it lies on disk", async () => {
  const packed = gzipSync(junit(3));
  const reading = await readFile({ path: file("a.gz", packed) });
  expect(reading).toMatchObject({ sha256: sha256(packed), bytes: packed.length, format: { id: "junit-xml" } });
  expect(reading.outcome).toMatchObject({ outcome: "understood" });
});

test.each([
  ["not recognised", "hello ".repeat(50_000)],
  ["wrong in its first kilobyte", `<testsuite><oops></testsuite>${" ".repeat(300_000)}`],
  ["empty", ""],
])("the digest and size of a file that is %s are of the whole file", async (_what, content) => {
  const reading = await readFile({ path: file("refused", content) });
  expect(reading).toMatchObject({ sha256: sha256(content), bytes: content.length, outcome: { outcome: "refused" } });
});

test.each([
  ["broken", Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2, 3)],
  ["cut short", gzipSync(junit(20_000)).subarray(0, 5_000)],
])("a gzip file that is %s is refused", async (_what, packed) => {
  const reading = await readFile({ path: file("b.gz", packed) });
  expect(reading).toMatchObject({ sha256: sha256(packed), bytes: packed.length });
  expect(reading.outcome).toMatchObject({ outcome: "refused", reason: expect.stringContaining("gzip") });
});

test("what the recorder throws stops the reading", async () => {
  const recordItems = () => Promise.reject(new Error("The disk is full."));
  await expect(readFile({ path: file("c.xml", junit(5)), recordItems })).rejects.toThrow("The disk is full.");
});

test("a file that is not there is an error of the file system", async () => {
  await expect(readFile({ path: path.join(folder, "none") })).rejects.toMatchObject({ code: "ENOENT" });
});
