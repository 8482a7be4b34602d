import { endpointTitle } from "./endpoint";
import { type EndpointRow, everyEndpointColumn } from "./endpoint-columns";

export type EndpointOrder = { column: string; descending: boolean };

/** Reads `sort` and `order` of an address; without them, or with ones that name nothing, most requests stand first. */
export function endpointOrder(sort: unknown, order: unknown): EndpointOrder {
  const known = sort === "endpoint" || everyEndpointColumn.some(({ id }) => id === sort);
  if (!known) return { column: "requests", descending: true };
  const column = String(sort);
  return { column, descending: order === "asc" || order === "desc" ? order === "desc" : column !== "endpoint" };
}

/** The order that a click on a column's head asks for: numbers begin with the largest, a second click turns them. */
export function nextOrder(current: EndpointOrder, column: string): { sort: string; order: "asc" | "desc" } {
  const descending = current.column === column ? !current.descending : column !== "endpoint";
  return { sort: column, order: descending ? "desc" : "asc" };
}

/** Rows in that order. A figure that a file does not have stands last, whichever way the table is turned. */
export function orderedRows(rows: readonly EndpointRow[], { column, descending }: EndpointOrder): EndpointRow[] {
  const turn = descending ? -1 : 1;
  const cell = everyEndpointColumn.find(({ id }) => id === column)?.cell;
  if (!cell) return rows.toSorted((a, b) => turn * (endpointTitle(a.slice) < endpointTitle(b.slice) ? -1 : 1));
  const values = new Map(rows.map((row) => [row, cell(row).value]));
  return rows.toSorted((a, b) => {
    const [left, right] = [values.get(a) ?? null, values.get(b) ?? null];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return turn * (left - right);
  });
}

/** The rows whose method and name hold the text, in whatever case. */
export function filteredRows(rows: readonly EndpointRow[], text: string): EndpointRow[] {
  const wanted = text.trim().toLowerCase();
  return rows.filter(({ slice }) => endpointTitle(slice).toLowerCase().includes(wanted));
}
