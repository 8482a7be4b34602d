import { Parser } from "htmlparser2";

/** A table of a page: the cells of its header, and its rows, each with the line it stands in. */
export type HtmlTable = { header: string[]; rows: { line: number; cells: string[] }[] };

const mostRows = 50_000;
const longestCell = 20_000;
/** Deeper than any report goes; the parser takes longer for each further level. */
const deepest = 200;

/** The tables of a page, in order; none where its elements nest without end. Scripts and styles are no cells. */
export function tablesOf(text: string): HtmlTable[] {
  const tables: HtmlTable[] = [];
  const lineAt = lineCounter(text);
  let table: HtmlTable | null = null;
  let row: { line: number; cells: string[] } | null = null;
  let cell: string | null = null;
  let [rows, depth] = [0, 0];
  const parser = new Parser({
    onopentag(name) {
      depth += 1;
      if (depth > deepest) parser.pause();
      if (name === "table") {
        table = { header: [], rows: [] };
        tables.push(table);
      } else if (name === "tr") row = { line: lineAt(parser.startIndex), cells: [] };
      else if (name === "td" || name === "th") cell = "";
    },
    ontext(data) {
      if (cell !== null && cell.length < longestCell) cell += data;
    },
    onclosetag(name) {
      depth -= 1;
      if ((name === "td" || name === "th") && cell !== null) {
        row?.cells.push(cell.trim());
        cell = null;
      } else if (name === "tr" && row !== null) {
        if (table?.header.length === 0) table.header = row.cells;
        else if (rows < mostRows) table?.rows.push(row);
        rows += 1;
        row = null;
      } else if (name === "table") table = null;
    },
  });
  parser.end(text);
  return depth > deepest ? [] : tables;
}

/** The line of places that are asked for in ascending order. */
function lineCounter(text: string): (place: number) => number {
  let [line, from] = [1, 0];
  return (place) => {
    for (;;) {
      const end = text.indexOf("\n", from);
      if (end < 0 || end >= place) return line;
      line += 1;
      from = end + 1;
    }
  };
}

/** Where the column of a name stands, in whatever case; -1 where the table has none. */
export function columnOf({ header }: HtmlTable, name: string): number {
  return header.findIndex((cell) => cell.toLowerCase() === name);
}
