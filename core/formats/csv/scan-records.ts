/** One record of a CSV file: `line` is where it starts; `ended` tells whether a line end follows it. */
export type CsvRecord = { line: number; fields: string[]; ended: boolean };

/** How a scan ended: at the end of the text, inside a quoted field, or at a record longer than the limit. */
export type CsvEnd = { at: "end" } | { at: "open-quote"; line: number } | { at: "too-long"; line: number };

const recordLimit = 1_048_576;

type State = "start" | "plain" | "quoted" | "quote-in-quoted";

/**
 * Splits text into records after RFC 4180, and as tools really write it: fields end at commas, records at CR, LF or both,
 * fields in double quotes may hold either, and a doubled quote stands for one. Lines with nothing on them are left out
 * (Python's csv writer on Windows ends a line with CR CR LF).
 */
export async function* scanRecords(source: AsyncIterable<string>): AsyncGenerator<CsvRecord, CsvEnd> {
  let state: State = "start";
  let line = 1;
  let startLine = 1;
  let quoteLine = 1;
  let field = "";
  let fields: string[] = [];
  let length = 0;
  let afterReturn = false;

  for await (const text of source) {
    for (let i = 0; i < text.length; i += 1) {
      const char = text[i] as string;
      const pairedFeed = char === "\n" && afterReturn;
      afterReturn = char === "\r";
      const lineEnd = char === "\n" || char === "\r";
      if (lineEnd && !pairedFeed) line += 1;
      length += 1;
      if (length > recordLimit) return { at: "too-long", line: startLine };
      if (state === "quoted") {
        if (char === '"') state = "quote-in-quoted";
        else field += char;
        continue;
      }
      if (char === '"' && state === "start") {
        state = "quoted";
        quoteLine = line;
      } else if (char === '"' && state === "quote-in-quoted") {
        field += char;
        state = "quoted";
      } else if (char === ",") {
        fields.push(field);
        field = "";
        state = "start";
      } else if (lineEnd) {
        if (fields.length > 0 || field.length > 0 || state === "quote-in-quoted") {
          yield { line: startLine, fields: [...fields, field], ended: true };
        }
        fields = [];
        field = "";
        state = "start";
        length = 0;
        startLine = line;
      } else {
        field += char;
        state = "plain";
      }
    }
  }
  if (state === "quoted") return { at: "open-quote", line: quoteLine };
  if (fields.length > 0 || field.length > 0 || state === "quote-in-quoted") {
    yield { line: startLine, fields: [...fields, field], ended: false };
  }
  return { at: "end" };
}

/** The fields of the first line of a text, or an empty list. */
export function firstRecord(text: string): string[] {
  const line = /^\s*([^\r\n]*)/.exec(text)?.[1] ?? "";
  const fields: string[] = [];
  for (const [, quoted, plain] of `,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    fields.push((quoted ?? plain ?? "").replaceAll('""', '"').trim());
  }
  return fields;
}
