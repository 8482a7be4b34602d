"use client";

import { withParameters } from "@/components/runs/page-address";
import { classNames } from "@/components/ui/class-names";
import { FigureLink } from "@/components/ui/figure-link";
import { SortHeader } from "@/components/ui/sort-header";
import type { FindingRow, FindingSort } from "@/core/contract/findings";
import { formatAge } from "@/core/evidence/format-time";
import { decisionReason } from "@/core/findings/decision-reason";
import { sortedBy } from "./finding-address";
import type { FindingBoardProps } from "./finding-board";
import { FindingMark } from "./finding-mark";
import { findingPlace, shortPlace } from "./finding-place";
import { RowCheckbox } from "./row-checkbox";
import { SeverityMark } from "./severity-mark";
import type { Selection } from "./use-selection";

type Props = Omit<FindingBoardProps, "children" | "empty"> & { selection: Selection | null };

/** Findings one by one. A viewer's table has nothing to choose with. */
export function FindingTable({ selection, ...props }: Props) {
  const { list } = props;
  const all = selection !== null && list.findings.every(({ id }) => selection.has(id));
  return (
    <table className="data-table stacked [&_td]:!align-middle [&_th]:!align-middle">
      <thead>
        <tr>
          {selection ? (
            <th scope="col" className="w-9">
              <RowCheckbox
                label="Select all on this page"
                checked={all}
                onChange={() => selection.set(list.findings, !all)}
              />
            </th>
          ) : null}
          <Head sort="severity" {...props}>
            Severity
          </Head>
          <th scope="col">Finding</th>
          <Head sort="path" {...props}>
            Where
          </Head>
          <Head sort="state" {...props}>
            State
          </Head>
          <th scope="col">Reason</th>
          <Head sort="age" numeric {...props}>
            Age
          </Head>
        </tr>
      </thead>
      <tbody>
        {list.findings.map((row) => (
          <FindingLine key={row.id} row={row} selection={selection} {...props} />
        ))}
      </tbody>
    </table>
  );
}

type HeadProps = { sort: FindingSort; numeric?: boolean; children: string } & Pick<Props, "query" | "address">;

function Head({ sort, numeric, children, query, address }: HeadProps) {
  const falls = sort === "severity" || sort === "age";
  const direction = falls === (query.reverse === undefined) ? "descending" : "ascending";
  return (
    <SortHeader
      href={sortedBy(address, query, sort)}
      direction={query.sort === sort ? direction : undefined}
      numeric={numeric}
    >
      {children}
    </SortHeader>
  );
}

type LineProps = { row: FindingRow; selection: Selection | null } & Pick<
  Props,
  "address" | "now" | "timeZone" | "opened"
>;

function FindingLine({ row, selection, address, now, timeZone, opened }: LineProps) {
  const { id, severity, title, rule, state, firstSeenAt } = row;
  const place = findingPlace(row);
  const reason = decisionReason(row, now, timeZone);
  const name = `${title}${place === null ? "" : ` in ${place}`}`;
  const marked = selection?.has(id) || opened === id;
  return (
    <tr data-finding={id} className={classNames(marked && "bg-accent-soft [&>*]:!bg-transparent")}>
      {selection ? (
        <td className="narrow:col-start-2 narrow:row-start-1">
          <RowCheckbox label={`Select ${name}`} checked={selection.has(id)} onChange={() => selection.toggle(row)} />
        </td>
      ) : null}
      <td className="narrow:col-start-1 narrow:row-start-1 narrow:self-center">
        <SeverityMark severity={severity} />
      </td>
      <th scope="row" className="narrow:col-span-2 narrow:row-start-2 narrow:!font-medium">
        {title} {rule === title ? null : <span className="text-meta break-all text-ink-3">{rule}</span>}
      </th>
      <td className="narrow:col-span-2 narrow:row-start-3">
        <FigureLink
          href={withParameters(address, { finding: id })}
          data-evidence={id}
          aria-label={`Open ${name}`}
          aria-current={opened === id ? "true" : undefined}
          title={place ?? undefined}
          className="inline-block min-h-6 font-mono text-[12px]/6 whitespace-nowrap narrow:break-all narrow:whitespace-normal"
        >
          {place === null ? "no place named" : shortPlace(place, 46)}
        </FigureLink>
      </td>
      <td className="narrow:row-start-4">
        <FindingMark state={state} />
      </td>
      <td className="text-ink-2 narrow:col-span-2 narrow:row-start-5 empty:narrow:hidden">
        {reason === "" ? null : <span className="line-clamp-2 max-w-[36ch]">{reason}</span>}
      </td>
      <td className="num text-ink-2 narrow:row-start-4">{formatAge(firstSeenAt, now)}</td>
    </tr>
  );
}
