import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { sortMembers } from "@/intake/sort-members";
import { tickLines, ticks, zipOf } from "@/intake/testing";
import { UnpackMeter } from "@/intake/unpack-limits";

const folder = mkdtempSync(path.join(tmpdir(), "holdpoint-zip-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What each member is taken for, with the bytes of the results. */
async function sorted(content: Buffer, meter?: UnpackMeter) {
  const file = path.join(folder, "a.zip");
  writeFileSync(file, content);
  const found: unknown[] = [];
  for await (const member of sortMembers(file, { formats: [ticks], meter })) {
    if (member.is !== "result") found.push(member.is === "unread" ? `${member.name} unread` : member.is);
    else {
      const parts: Uint8Array[] = [];
      for await (const part of member.source) parts.push(Buffer.from(part));
      found.push([member.name, Buffer.concat(parts).toString()]);
    }
  }
  return found;
}

test("result files are told apart from what lies beside them", async () => {
  const lines = tickLines(3);
  const long = tickLines(20_000);
  const zip = await zipOf({
    "run/": "",
    "run/points.txt": lines,
    "run/long.txt": long,
    "run/README.md": "# How it was run",
    "run/report.html": "<html></html>",
    "run/tick.html": lines,
    "run/js/chart.js": "tick ",
    "__MACOSX/run/._points.txt": lines,
    "run/empty.csv": "",
  });
  expect(await sorted(zip)).toEqual([
    "passed-over",
    ["run/points.txt", lines],
    ["run/long.txt", long],
    "run/README.md unread",
    "passed-over",
    ["run/tick.html", lines],
    "passed-over",
    "passed-over",
    "run/empty.csv unread",
  ]);
});

test("an archive in a zip is not opened, and said so", async () => {
  const inner = await zipOf({ "points.txt": tickLines(1) });
  const file = path.join(folder, "nested.zip");
  writeFileSync(file, await zipOf({ "inner.zip": inner }));
  const members = [];
  for await (const member of sortMembers(file, { formats: [ticks] })) members.push(member);
  expect(members).toMatchObject([{ is: "unread", name: "inner.zip", reason: expect.stringContaining("one deep") }]);
});

test("200 result files are read, and one more is too many", async () => {
  const files = (count: number) =>
    zipOf(Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.txt`, "tick 0\n"])));
  expect(await sorted(await files(200))).toHaveLength(200);
  await expect(sorted(await files(201))).rejects.toThrow("more than 200 result files");
});

test("a member that unpacks to far more than its size stops the reading", async () => {
  const zip = await zipOf({ "bomb.txt": `tick ${" ".repeat(3_000_000)}` });
  const meter = new UnpackMeter({ totalBytes: 1e9, ratio: 200, freeBytes: 1e6 });
  await expect(sorted(zip, meter)).rejects.toThrow("more than 200 times its size");
});

test.each([
  ["cut short", async () => (await zipOf({ "a.txt": tickLines(100) })).subarray(0, 200)],
  ["whose content was damaged", async () => damaged(await zipOf({ "a.txt": tickLines(30_000) }))],
  ["that names a file outside of it", async () => renamed(await zipOf({ "aa/b.txt": tickLines(3) }), "../b.txt")],
])("a zip %s is broken", async (_, make) => {
  await expect(sorted(await make())).rejects.toThrow("It is broken or was cut short.");
});

test("an encrypted zip says so", async () => {
  const zip = await zipOf({ "a.txt": tickLines(3) });
  const directory = zip.indexOf("PK\u0001\u0002");
  zip.writeUInt16LE(zip.readUInt16LE(directory + 8) | 1, directory + 8);
  await expect(sorted(zip)).rejects.toThrow("a.txt in it is encrypted.");
});

function damaged(zip: Buffer): Buffer {
  return zip.fill(0xff, 60, 400);
}

function renamed(zip: Buffer, name: string): Buffer {
  return Buffer.from(zip.toString("latin1").replaceAll("aa/b.txt", name), "latin1");
}
