import { type Role, rolesOfColumns } from "./columns";
import { lineOf, linkIn, plainText, type Table } from "./markdown";
import { type Cell, parseItem } from "./parse-item";
import type { ParsedItem } from "./plan";
import { stateOfSigns } from "./signs";
import { stateOfWords } from "./state-words";

/** A row of a table as an item, with the phase that a column of its own names. */
export type TableRow = { item: Omit<ParsedItem, "identity">; phase: string | null };

/** The rows of a table as items; null for one whose column tells other things: "Result: 20.6 ms". */
export function parseTable(table: Table): TableRow[] | null {
  const [head, ...rows] = table.children;
  const headers = head?.children.map(plainText) ?? [];
  const roles = rolesOfColumns(headers);
  if (roles === null) return null;
  const read = rows.map((row) => ({
    line: lineOf(row),
    cells: row.children.map((cell, index) => cellOf(roles[index] ?? null, headers[index] ?? "", cell)),
  }));
  const telling = read.filter(({ cells }) => tellsState(textOf(cells, "state"))).length;
  if (telling === 0 || telling < read.length / 2) return null;
  return read.flatMap(({ line, cells }) => rowOf(line, cells));
}

function cellOf(role: Role | null, label: string, node: Table["children"][number]["children"][number]): Cell {
  return { role, label, text: plainText(node), link: linkIn(node) };
}

function rowOf(line: number, cells: readonly Cell[]): TableRow[] {
  const text = textOf(cells, "text");
  const phase = textOf(cells, "phase");
  if (text === "" || [text, phase].some((name) => /^(?:(?:sub)?total|sum):?$/iu.test(name))) return [];
  const written = textOf(cells, "state");
  const link = cells.find(({ role }) => role === "text")?.link ?? null;
  const item = parseItem({
    line,
    text,
    box: boxOf(written),
    written: boxOf(written) === null ? written : "",
    link,
    cells,
  });
  return [{ item, phase: phase === "" ? null : phase }];
}

function textOf(cells: readonly Cell[], role: Role): string {
  return cells.find((cell) => cell.role === role)?.text ?? "";
}

function tellsState(written: string): boolean {
  return boxOf(written) !== null || stateOfSigns(written) !== null || stateOfWords(written) !== null;
}

/** A box drawn in a cell: "[x]", "[ ]", or a lone x. */
function boxOf(written: string): boolean | null {
  if (/^\[?x\]?$/i.test(written)) return true;
  return /^\[\s?\]$/.test(written) ? false : null;
}
