import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

type SortHeaderProps = {
  children: ReactNode;
  /** Where the table sorted by this column lives. */
  href: string;
  /** Set on the column that the table is sorted by. */
  direction?: "ascending" | "descending";
  numeric?: boolean;
};

/** The head of a column that can be sorted by; the order lives in the address. */
export function SortHeader({ children, href, direction, numeric = false }: SortHeaderProps) {
  return (
    <th scope="col" aria-sort={direction} className={classNames("sort-header", numeric && "num")}>
      <Link href={href} scroll={false} className="inline-flex gap-1 py-1 hover:text-ink">
        {children}
        {direction ? <span aria-hidden="true">{direction === "ascending" ? "↑" : "↓"}</span> : null}
      </Link>
    </th>
  );
}
