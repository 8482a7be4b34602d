import type { Locator } from "@/core/evidence/figure";
import { type JsonDocument, splitDocuments } from "@/core/formats/containers/split-documents";
import type { ByteSource, Refusal } from "@/core/formats/format";
import { jsonPath } from "@/core/formats/json/members";
import { nestsTooDeep } from "@/core/formats/json/nesting";
import { parseJson } from "@/core/formats/json/parse-json";
import { refusal } from "@/core/formats/refusal";
import { readAllText } from "@/core/formats/text/read-all-text";

/** Ten thousand containers fill some tens of megabytes at most. */
const limitBytes = 128 * 1024 * 1024;

/** One entry of a list of containers, and how its place in the file is told. */
export type Listed = { value: unknown; at(name: string): Locator };

type Documents = { ok: true; listed: Listed[] } | { ok: false; refusal: Refusal };

/**
 * The entries of a file that holds one JSON list, or values one after the other. Its refusals quote nothing of the file,
 * because such files hold secrets.
 */
export async function readDocuments(source: ByteSource, what: string): Promise<Documents> {
  const text = await readAllText(source, limitBytes);
  if (text === null) return no(`The ${what} is larger than 128\u00a0MB. It was not read.`, { byte: limitBytes });
  const documents = splitDocuments(text);
  if (documents.length === 0) return no("The file is empty. Nothing was looked at.", { byte: 0 });
  const alone = documents.length === 1;
  const listed: Listed[] = [];
  for (const document of documents) {
    const { line, column } = document;
    if (nestsTooDeep(document.text)) return no(`The ${what} nests too deep to be one.`, { line, column });
    const parsed = parseJson(document.text);
    if (!parsed.ok) return notJson(what, document, parsed);
    listed.push(...entriesOf(parsed.value, alone, line));
  }
  return { ok: true, listed };
}

function entriesOf(value: unknown, alone: boolean, line: number): Listed[] {
  const onLine = (name: string): Locator => ({ kind: "element", line, column: 1, name });
  if (!Array.isArray(value)) return [{ value, at: onLine }];
  const entries: unknown[] = value;
  return entries.map((entry, index) => ({
    value: entry,
    at: alone ? () => ({ kind: "path", path: jsonPath(String(index)) }) : onLine,
  }));
}

function notJson(what: string, document: JsonDocument, mistake: { line: number; column: number; cut: boolean }) {
  const line = document.line + mistake.line - 1;
  const column = mistake.line === 1 ? document.column + mistake.column - 1 : mistake.column;
  const reason = mistake.cut
    ? `The ${what} ends in the middle of its JSON, at line ${line}, column ${column}. Nothing was imported, because a part could look better than the whole.`
    : `The ${what} is not valid JSON at line ${line}, column ${column}. Nothing was imported.`;
  return no(reason, { line, column });
}

function no(reason: string, where: Refusal["where"]): Documents {
  return { ok: false, refusal: unread(reason, where) };
}

/** A refusal that quotes nothing. */
export function unread(reason: string, where: Refusal["where"] = { line: 1, column: 1 }, advice?: string): Refusal {
  const usual = "Send what the command printed, as it printed it, and nothing of its error output.";
  return refusal({ reason, where, advice: advice ?? usual });
}
