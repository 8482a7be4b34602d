import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import type { ByteSource, ReadOutcome, ResultFormat } from "@/core/formats/format";
import { junitXml } from "@/core/formats/junit-xml";
import { refusal } from "@/core/formats/refusal";
import { readAllText } from "@/core/formats/text/read-all-text";
import { withoutCases } from "@/core/formats/without-cases";
import { takeIn } from "@/intake/take-in";

const folder = mkdtempSync(path.join(tmpdir(), "holdpoint-take-in-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A format whose files hold a secret wherever they say `secret=…`, and that is broken where it says `broken`. */
const vault: ResultFormat = {
  id: "vault",
  label: "Vault listing",
  claims: ({ head }) => head.startsWith("vault"),
  read: (source) => withoutCases(() => readVault(source)),
  redact(text) {
    const found = text.match(/secret=\S+/g) ?? [];
    return { text: text.replace(/secret=\S+/g, "secret=REDACTED"), removed: found.length };
  },
};

async function readVault(source: ByteSource): Promise<ReadOutcome> {
  const text = (await readAllText(source, 1_000_000)) ?? "";
  if (text.includes("broken")) {
    return refusal({ reason: "It is broken.", advice: "Mend it.", excerpt: [{ line: 1, text }] });
  }
  const receipt = { items: 1, stored: 1, skipped: [], toolVersion: null, warnings: [] };
  return { outcome: "understood", evidence: [], receipt, retries: [] };
}

const rival: ResultFormat = { ...vault, id: "rival", redact: undefined };

let files = 0;

async function takenIn(content: string | Uint8Array, formats: readonly ResultFormat[] = [vault, junitXml]) {
  files += 1;
  const file = path.join(folder, String(files));
  const redactedPath = `${file}.redacted`;
  writeFileSync(file, content);
  const taken = await takeIn({
    path: file,
    name: "v",
    redactedPath,
    acceptPartial: false,
    formats,
    recordItems: async () => undefined,
  });
  return { ...taken, redactedPath };
}

const plain = "vault secret=hunter2 and secret=swordfish ends";
const clean = "vault secret=REDACTED and secret=REDACTED ends";

test.each([
  ["holds two secrets", plain, { copy: "redacted", removed: 2 }],
  ["holds two secrets, in UTF-16", utf16(plain), { copy: "redacted", removed: 2 }],
  ["holds two secrets, packed", gzipSync(plain), { copy: "redacted", removed: 2 }],
  ["holds none", "vault without any", { copy: "original", removed: 0 }],
  ["is refused, and may hold some", "vault secret=hunter2 broken", { copy: "withheld", removed: 0 }],
  [
    "is of a format that knows of no secrets",
    '<testsuite name="a"><testcase name="b"/></testsuite>',
    { copy: "original" },
  ],
  ["is of no known format", "secret=hunter2", { copy: "original" }],
  ["is packed and cut short, so that it may hold anything", gzipSync(plain).subarray(0, 30), { copy: "withheld" }],
])("of a file that %s is kept: %3$j", async (_, content, kept) => {
  expect((await takenIn(content)).kept).toMatchObject(kept);
});

test("a redacted copy is packed as its file was, and for its owner alone", async () => {
  const copy = await takenIn(plain);
  expect(readFileSync(copy.redactedPath, "utf8")).toBe(clean);
  expect(statSync(copy.redactedPath).mode & 0o777).toBe(0o600);
  const packed = await takenIn(gzipSync(plain));
  expect(gunzipSync(readFileSync(packed.redactedPath)).toString()).toBe(clean);
});

test("what is withheld leaves neither a copy nor an excerpt", async () => {
  const { outcome, redactedPath } = await takenIn("vault secret=hunter2 broken");
  expect(outcome).toMatchObject({ outcome: "refused", excerpt: [] });
  expect(existsSync(redactedPath)).toBe(false);
});

test("a file that two formats claim is withheld when one of them knows of secrets", async () => {
  expect(await takenIn(plain, [rival, vault])).toMatchObject({ formatId: null, kept: { copy: "withheld" } });
});

function utf16(text: string): Uint8Array {
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
}
