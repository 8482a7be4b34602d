import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { ResultFormat } from "@/core/formats/format";
import { recognise } from "@/core/formats/recognise";
import { formats } from "@/core/formats/registry";
import { readAs } from "@/core/formats/testing/read-text";
import { decodeHead } from "@/core/formats/text/decode";

const folder = import.meta.dirname;
const fixtureFolder = path.join(folder, "fixtures");

function isFormat(value: unknown): value is ResultFormat {
  return typeof value === "object" && value !== null && "id" in value && "claims" in value && "read" in value;
}

async function formatsOnDisk(): Promise<{ file: string; format: ResultFormat }[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  const modules = await Promise.all(
    files.map(async (file) => ({ file, exported: Object.values(await import(path.join(folder, file))) })),
  );
  return modules.flatMap(({ file, exported }) => exported.filter(isFormat).map((format) => ({ file, format })));
}

type Fixture = { id: string; name: string; bytes: Uint8Array; expected: unknown };

function fixturesOf(id: string): Fixture[] {
  const names = readdirSync(path.join(fixtureFolder, id));
  return names
    .filter((name) => !name.endsWith(".expected.json"))
    .map((name) => {
      const expected = path.join(fixtureFolder, id, `${path.parse(name).name}.expected.json`);
      return {
        id,
        name,
        bytes: readFileSync(path.join(fixtureFolder, id, name)),
        expected: JSON.parse(readFileSync(expected, "utf8")),
      };
    });
}

const fixtures = readdirSync(fixtureFolder).flatMap(fixturesOf);

test("every format on disk is in the registry under the name of its file", async () => {
  const onDisk = await formatsOnDisk();
  for (const { file, format } of onDisk) {
    expect(`${format.id}.ts`, `core/formats/${file} exports a format with another id: name the file after it`).toBe(
      file,
    );
    expect(formats, `core/formats/${file} is not registered: add it to core/formats/registry.ts`).toContain(format);
  }
  expect(onDisk, "core/formats/registry.ts holds a format that has no file of its own").toHaveLength(formats.length);
});

test("every format has a fixture, and every fixture a format", () => {
  const ids = [...new Set(fixtures.map(({ id }) => id))].sort();
  expect(ids, "add core/formats/fixtures/<id>/ with a file and its .expected.json").toEqual(
    formats.map(({ id }) => id).sort(),
  );
});

test("no two formats share a label", () => {
  expect(new Set(formats.map(({ label }) => label)).size).toBe(formats.length);
});

describe.each(fixtures)("the fixture $id/$name", ({ id, name, bytes, expected }) => {
  test("is claimed by its own format and no other", () => {
    const probe = { name: "upload", head: decodeHead(bytes.subarray(0, 65_536)) };
    expect(formats.filter((format) => format.claims(probe)).map((format) => format.id)).toEqual([id]);
    expect(recognise(probe)).toMatchObject({ outcome: "recognised", format: { id } });
  });

  test.each([1, 7, 65_536])("reads to its expected value in chunks of %d bytes", async (chunkBytes) => {
    const format = formats.find((known) => known.id === id);
    if (!format) throw new Error(`No format has the id ${id}, which ${name} is a fixture of.`);
    const { outcome } = await readAs(format, bytes, chunkBytes);
    expect(outcome).toMatchObject({ outcome: "understood", ...Object(expected) });
  });

  test("is refused with a place when it is cut in half", async () => {
    const format = formats.find((known) => known.id === id);
    const half = bytes.subarray(0, Math.floor(bytes.length / 2));
    const reading = format && (await readAs(format, half));
    expect(reading?.outcome).toMatchObject({
      outcome: "refused",
      reason: expect.any(String),
      advice: expect.any(String),
    });
    expect(reading?.outcome).not.toHaveProperty("where", null);
  });
});

/** Bytes without a pattern that are the same in every run. */
function noise(length: number): Uint8Array {
  let state = 20_261_121;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 24;
  });
}

const junk: [string, string | Uint8Array][] = [
  ["an empty file", ""],
  ["null", "null"],
  ["an empty object", "{}"],
  ["an empty list", "[]"],
  ["random bytes", noise(4_096)],
  ["a page of HTML", "<!DOCTYPE html><html><body><p>502 Bad Gateway</p></body></html>"],
  ["a line of text", "Connection refused\n"],
  ["one quote", '"'],
  ["zero bytes", new Uint8Array(2_048)],
];

describe.each(formats)("$label", (format) => {
  test.each(junk)("does not claim %s, and refuses it with a reason and a place", async (_name, content) => {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    expect(format.claims({ name: "upload", head: decodeHead(bytes) })).toBe(false);
    const { items, outcome } = await readAs(format, bytes);
    expect(items).toEqual([]);
    expect(outcome).toMatchObject({
      outcome: "refused",
      reason: expect.stringMatching(/\w/),
      advice: expect.any(String),
    });
    expect(outcome).not.toHaveProperty("where", null);
  });
});
