import { withParameters } from "@/components/runs/page-address";
import type { FindingQuery, FindingSort } from "@/core/contract/findings";

/** The page's address with what it lists; the finding that is open is not part of it. */
export function findingsAddress(base: string, query: FindingQuery): string {
  const { category, severity, scanner, component, state, q, sort, reverse, page } = query;
  return withParameters(base, {
    category: category ?? null,
    severity: severity ?? null,
    scanner: scanner ?? null,
    component: component ?? null,
    state: state ?? null,
    q: q || null,
    sort: sort === "severity" ? null : sort,
    reverse: reverse ?? null,
    page: page === 1 ? null : String(page),
  });
}

/** The same list under another filter, from its first page on. */
export function filteredBy(address: string, changes: Record<string, string | null>): string {
  return withParameters(address, { page: null, ...changes });
}

/** The list sorted by a column; by the same one again, the other way round. */
export function sortedBy(address: string, query: FindingQuery, sort: FindingSort): string {
  const reverse = query.sort === sort && !query.reverse ? "yes" : null;
  return withParameters(address, { page: null, sort: sort === "severity" ? null : sort, reverse });
}
