import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { type EvidenceItem, isTestResult } from "@/core/evidence/evidence";
import { readFile } from "@/intake/read-file";
import { tickLines, ticks, zipOf } from "@/intake/testing";

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
  expect(reading).toMatchObject({ sha256: sha256(content), bytes: content.length, formatId: "junit-xml" });
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
  expect(reading).toMatchObject({ sha256: sha256(packed), bytes: packed.length, formatId: "junit-xml" });
  expect(reading.outcome).toMatchObject({ outcome: "understood" });
});

test.each([
  ["as it is", (text: string) => Buffer.from(text)],
  ["packed", (text: string) => gzipSync(text)],
])("a file of many chunks is read to its end, %s", async (_, pack) => {
  const whole = `${tickLines(50_000)}done\n`;
  const reading = await readFile({ path: file("long", pack(whole)), formats: [ticks] });
  expect(reading.outcome).toMatchObject({ outcome: "understood", receipt: { items: 50_000 } });
});

test.each([
  ["as it is", (text: string) => Buffer.from(text).subarray(0, -10)],
  ["packed", (text: string) => gzipSync(text, { level: 1 }).subarray(0, -10)],
])(
  "a file that breaks off is refused, and read as far as it goes where the run is said to be cut, %s",
  async (_, cut) => {
    const path = file("cut", cut(tickLines(50_000)));
    expect((await readFile({ path, formats: [ticks] })).outcome).toMatchObject({ outcome: "refused" });
    const { outcome } = await readFile({ path, formats: [ticks], acceptPartial: true });
    if (outcome.outcome === "refused") throw new Error(outcome.reason);
    expect(outcome.receipt.items).toBeGreaterThan(49_000);
  },
);

test("a gzip file that unpacks to far more than its size is refused", async () => {
  const { outcome } = await readFile({
    path: file("bomb.gz", gzipSync(Buffer.alloc(110_000_000, "tick \n"))),
    formats: [ticks],
  });
  expect(outcome).toMatchObject({ outcome: "refused", reason: expect.stringContaining("200 times its size") });
});

test.each([
  ["gzip file in a gzip file", async () => gzipSync(gzipSync(junit(3)))],
  ["zip in a gzip file", async () => gzipSync(await zipOf({ "a.xml": junit(3) }))],
  ["tar archive", async () => tar()],
  ["packed tar archive", async () => gzipSync(tar())],
])("a %s is not opened", async (_, make) => {
  const { outcome } = await readFile({ path: file("nested", await make()) });
  expect(outcome).toMatchObject({ outcome: "refused", reason: expect.stringContaining("opened one deep") });
});

function tar(): Buffer {
  const head = Buffer.alloc(1024);
  head.write("a.xml");
  head.write("ustar", 257);
  return head;
}

test("a zip is one reading: the evidence of all of its files, their receipts added up, and what was left", async () => {
  const zip = await zipOf({
    "a.xml": junit(3),
    "b.xml": junit(4),
    "c.xml": "<testsuite>",
    "notes.txt": "slow",
    "a.png": "",
  });
  const reading = await readFile({ path: file("all.zip", zip) });
  expect(reading).toMatchObject({ sha256: sha256(zip), bytes: zip.length, formatId: "zip" });
  expect(reading.outcome).toMatchObject({
    outcome: "understood",
    evidence: [{ counts: { total: 3 } }, { counts: { total: 4 } }],
    receipt: {
      items: 7,
      stored: 7,
      skipped: [
        { reason: expect.stringMatching(/^notes\.txt: /), count: 1 },
        { reason: "folders, images and pages of a report", count: 1 },
      ],
      warnings: [{ code: "not-read", message: expect.stringMatching(/^c\.xml: The file ends/) }],
    },
  });
});

test.each([
  ["without a result file", async () => zipOf({ "notes.txt": "slow" }), /holds no result file.*notes\.txt/],
  ["without anything", async () => zipOf({}), /holds no result file/],
  ["that is broken", async () => (await zipOf({ "a.xml": junit(3) })).subarray(0, 90), /cannot be unpacked/],
])("a zip %s is refused", async (_, make, reason) => {
  const { outcome } = await readFile({ path: file("refused.zip", await make()) });
  expect(outcome).toMatchObject({ outcome: "refused", reason: expect.stringMatching(reason) });
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
