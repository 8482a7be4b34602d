import { expect, test } from "vitest";
import type { CsvRow } from "@/core/formats/csv/csv-row";
import { scanRecords } from "@/core/formats/csv/scan-records";
import { scanRows } from "@/core/formats/csv/scan-rows";
import { chunked } from "@/core/formats/testing/read-text";

type Told = { line: number; fields: string[]; ended: boolean };

function fieldsOf(row: CsvRow): string[] {
  return Array.from({ length: row.count }, (_, index) => row.text(index));
}

async function rowsOf(content: string | Uint8Array, { separator = ",", quotes = true, chunkBytes = 65_536 } = {}) {
  const rows: Told[] = [];
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const grammar = { separator: separator.charCodeAt(0), quotes };
  const scan = scanRows(chunked(bytes, chunkBytes), grammar, (row) => {
    rows.push({ line: row.line, fields: fieldsOf(row), ended: row.ended });
  });
  for (;;) {
    const step = await scan.next();
    if (step.done) return { rows, end: step.value };
  }
}

async function recordsOf(text: string) {
  async function* whole() {
    yield text;
  }
  const rows: Told[] = [];
  const scan = scanRecords(whole());
  for (;;) {
    const step = await scan.next();
    if (step.done) return { rows, end: step.value };
    rows.push(step.value);
  }
}

const texts = [
  "a,b\n1,2\n",
  "a,b\r\n1,2\r\n",
  "a,b\r\r\n1,2\r\r\n",
  "a\r1\r",
  "\n\n a ,b\n\n",
  "a,b\n1,2",
  "a,b\n1,",
  ",\n,,\n",
  '"a,b","c""d"\n"multi\nline","x\r\ny"\n',
  '"a"b,c\n',
  'a"b,c\n',
  '""\n"",\n',
  '"open,\nnever\n',
  '"',
  "é,日本\n😀,x\n",
];

/** Texts of separators, quotes and line ends without a pattern, the same in every run. */
function scrambled(seed: number): string {
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 16) % below;
  };
  return Array.from({ length: 40 }, () => 'aé1,,""\n\r\r\n'[next(11)]).join("");
}

test.each([...texts, ...Array.from({ length: 200 }, (_, seed) => scrambled(seed + 1))])(
  "%j is told as scanRecords tells it, however it is cut into chunks",
  async (text) => {
    const expected = await recordsOf(text);
    for (const chunkBytes of [1, 3, 65_536]) expect(await rowsOf(text, { chunkBytes })).toEqual(expected);
  },
);

test.each([";", "\t", "|"])("fields may be separated by %j", async (separator) => {
  const { rows } = await rowsOf(`a${separator}"b${separator}c"${separator}1,5\n`, { separator });
  expect(rows).toEqual([{ line: 1, fields: ["a", `b${separator}c`, "1,5"], ended: true }]);
});

test("without quotes a quote is a character like any other", async () => {
  const { rows } = await rowsOf('"a\tb"\t"c"\n', { separator: "\t", quotes: false });
  expect(rows[0]?.fields).toEqual(['"a', 'b"', '"c"']);
});

test.each([
  ["true", true, true],
  ['"true"', true, true],
  ["truest", false, true],
  ["tru", false, false],
  ["", false, false],
])("%j is the word itself: %s, and begins with it: %s", async (field, is, begins) => {
  const told: boolean[] = [];
  const grammar = { separator: 44, quotes: true };
  const bytes = new TextEncoder().encode(`x,${field}\n`);
  for await (const _ of scanRows(chunked(bytes, 100), grammar, (row) => {
    told.push(row.is(1, "true"), row.startsWith(1, "true"));
  }));
  expect(told).toEqual([is, begins]);
});

test("a byte order mark and UTF-16 are read as what they are", async () => {
  const marked = new TextEncoder().encode("\ufeffa,é\n");
  const wide = new Uint8Array(Uint16Array.from("\ufeffa,é\n", (char) => char.charCodeAt(0)).buffer);
  for (const bytes of [marked, wide]) {
    for (const chunkBytes of [1, 100])
      expect((await rowsOf(bytes, { chunkBytes })).rows[0]?.fields).toEqual(["a", "é"]);
  }
});

test("a record longer than 1 MB ends the scan at its line", async () => {
  const { rows, end } = await rowsOf(`a\n"${"x".repeat(1_200_000)}`);
  expect(rows).toHaveLength(1);
  expect(end).toEqual({ at: "too-long", line: 2 });
});

test("a record of hundreds of fields keeps them all", async () => {
  const fields = Array.from({ length: 500 }, (_, index) => String(index));
  expect((await rowsOf(fields.join(","))).rows[0]?.fields).toEqual(fields);
});

test.each([
  ["12", 12, 12],
  ['"12"', 12, 12],
  ["0", 0, 0],
  ["-3", -1, -3],
  ["1.500000", -1, 1.5],
  ["0.000123", -1, 0.000123],
  ["-0.1", -1, -0.1],
  ["123456789012345", 123_456_789_012_345, 123_456_789_012_345],
  ["1234567890123456", -1, 1_234_567_890_123_456],
  ["0.0000000000000000001", -1, 1e-19],
  ["1e3", -1, 1000],
  ["1e400", -1, Number.NaN],
  ["", -1, Number.NaN],
  ["-", -1, Number.NaN],
  [".", -1, Number.NaN],
  ["1.2.3", -1, Number.NaN],
  ["12ms", -1, Number.NaN],
  ["NaN", -1, Number.NaN],
  ["1,5", 1, 1],
])("%s is the whole number %d and the number %d", async (field, whole, value) => {
  const read: number[] = [];
  const bytes = new TextEncoder().encode(`${field}\n`);
  for await (const _ of scanRows(chunked(bytes, 100), { separator: 44, quotes: true }, (row) =>
    read.push(row.integer(0), row.decimal(0)),
  ));
  if (field !== "") expect(read).toEqual([whole, value]);
});
