import { firstRecord } from "@/core/formats/csv/scan-records";
import { type JsonOutline, outlineJson } from "@/core/formats/json/outline";
import { rootElement } from "@/core/formats/xml/root-element";

/** The start of a file, looked at once for all lookalikes. */
export type HeadSigns = {
  text: string;
  json: JsonOutline | null;
  root: { name: string; tag: string } | null;
  /** Cells of the first line in lower case. */
  cells: ReadonlySet<string>;
};

export function headSigns(head: string): HeadSigns {
  const text = head.trimStart();
  return {
    text,
    json: outlineJson(head),
    root: rootElement(head),
    cells: new Set(firstRecord(head).map((cell) => cell.toLowerCase())),
  };
}

/** A result file that this version knows by sight and does not read. */
export type Lookalike = {
  what: string;
  /** What to send instead, or what to do. */
  instead: string;
  looksLike(signs: HeadSigns): boolean;
};
