import { endpointTitle } from "@/core/runs/endpoint";
import { type EndpointRow, endpointColumns } from "./endpoint-columns";

export type EndpointOrder = { column: string; descending: boolean };

/** Reads `sort` and `order` of an address; without them, or with ones that name nothing, most requests stand first. */
export function endpointOrder(sort: unknown, order: unknown): EndpointOrder {
  const known = sort === "endpoint" || endpointColumns.some(({ id }) => id === sort);
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
  const cell = endpointColumns.find(({ id }) => id === column)?.cell;
  if (!cell) return rows.toSorted((a, b) => turn * (endpointTitle(a.slice) < endpointTitle(b.slice) ? -1 : 1));
  return rows.toSorted((a, b) => {
    const [left, right] = [cell(a).value, cell(b).value];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return turn * (left - right);
  });
}
