import { expect, test } from "vitest";
import { type CsvEnd, firstRecord, scanRecords } from "@/core/formats/csv/scan-records";

async function scan(
  text: string,
  pieceLength: number,
): Promise<{ records: [number, string[], boolean][]; end: CsvEnd }> {
  async function* pieces(): AsyncGenerator<string, void> {
    for (let at = 0; at < text.length; at += pieceLength) yield text.slice(at, at + pieceLength);
  }
  const scanning = scanRecords(pieces());
  const records: [number, string[], boolean][] = [];
  for (;;) {
    const step = await scanning.next();
    if (step.done) return { records, end: step.value };
    records.push([step.value.line, step.value.fields, step.value.ended]);
  }
}

test.each([
  [
    "fields end at commas",
    "a,b\nc,\n",
    [
      [1, ["a", "b"], true],
      [2, ["c", ""], true],
    ],
  ],
  [
    "lines end at CR LF, LF or CR",
    "a\r\nb\nc\rd\r\n",
    [
      [1, ["a"], true],
      [2, ["b"], true],
      [3, ["c"], true],
      [4, ["d"], true],
    ],
  ],
  [
    "CR CR LF leaves a line with nothing on it",
    "a\r\r\nb\r\r\n",
    [
      [1, ["a"], true],
      [3, ["b"], true],
    ],
  ],
  [
    "quoted fields hold commas, quotes and line ends",
    '"a,""b""\nc",d\ne\n',
    [
      [1, ['a,"b"\nc', "d"], true],
      [3, ["e"], true],
    ],
  ],
  ["a quote inside a field is a quote", 'a"b,c\n', [[1, ['a"b', "c"], true]]],
  ["an empty quoted field is a field", '""\n', [[1, [""], true]]],
  ["blank lines are left out", "\n\na\n\n", [[3, ["a"], true]]],
  [
    "a last line without a line end says so",
    "a\nb",
    [
      [1, ["a"], true],
      [2, ["b"], false],
    ],
  ],
])("%s", async (_title, text, expected) => {
  for (const pieceLength of [1, 2, 100]) {
    expect(await scan(text, pieceLength)).toEqual({ records: expected, end: { at: "end" } });
  }
});

test("a quoted field that never ends is told with the line it opens in", async () => {
  expect(await scan('a\nb,"c\nd', 3)).toEqual({ records: [[1, ["a"], true]], end: { at: "open-quote", line: 2 } });
});

test("a record of over 1 MB ends the scan", async () => {
  expect(await scan(`a\n${"b".repeat(1_100_000)}`, 65_536)).toMatchObject({ end: { at: "too-long", line: 2 } });
});

test.each([
  ['"Type","# requests","a,""b"""\r\nx', ["Type", "# requests", 'a,"b"']],
  ["\n a , b\n", ["a", "b"]],
  [",a", ["", "a"]],
  ["", [""]],
])("the first record of %j is %j", (text, cells) => {
  expect(firstRecord(text)).toEqual(cells);
});
