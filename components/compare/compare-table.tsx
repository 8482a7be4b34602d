import { Absent } from "@/components/runs/absent";
import { withParameters } from "@/components/runs/page-address";
import { classNames } from "@/components/ui/class-names";
import { Section } from "@/components/ui/section";
import { SortHeader } from "@/components/ui/sort-header";
import { TableScroll } from "@/components/ui/table-scroll";
import { TextLink } from "@/components/ui/text-link";
import type { RunComparison } from "@/core/contract/comparison";
import { formatCount } from "@/core/evidence/format-figure";
import { type ComparedRow, type CompareFilter, comparedRows, shownRows, sliceTitle } from "./compare-filter";
import { CompareFilters } from "./compare-filters";
import { changeText, detectableText, intervalText, measureNames, valueText } from "./compare-words";
import { ComparedMark } from "./compared-mark";

type Props = { comparison: RunComparison; filter: CompareFilter; address: string };

const firstRows = 15;

/** Every figure of every endpoint in both runs: the change, its interval, and what may be said of it. */
export function CompareTable({ comparison, filter, address }: Props) {
  const { base, head, slices } = comparison;
  const rows = comparedRows(slices);
  const found = shownRows(rows, filter);
  const shown = filter.all === undefined && found.length > firstRows + 5 ? found.slice(0, firstRows) : found;
  const sort = (by: CompareFilter["sort"]) => ({
    href: withParameters(address, { sort: by === "verdict" ? null : by }),
    direction: filter.sort === by ? (by === "change" ? ("descending" as const) : ("ascending" as const)) : undefined,
  });
  return (
    <Section title="Endpoints" aside={`${formatCount(shown.length)} of ${formatCount(rows.length)} figures`}>
      <CompareFilters rows={rows} filter={filter} address={address} />
      {shown.length === 0 ? (
        <p className="pt-3 text-ink-2">
          No figure matches this filter.{" "}
          <TextLink href={withParameters(address, { verdict: null, name: null })} scroll={false}>
            Show all
          </TextLink>
        </p>
      ) : (
        <TableScroll label="Endpoints of both runs">
          <table className={classNames("data-table", shown.length > 20 && "sticky-head")}>
            <thead>
              <tr>
                <SortHeader {...sort("name")}>Endpoint</SortHeader>
                <th scope="col">Measure</th>
                <th scope="col" className="num">
                  Run #{base.number}
                </th>
                <th scope="col" className="num">
                  Run #{head.number}
                </th>
                <SortHeader {...sort("change")} numeric>
                  Change
                </SortHeader>
                <th scope="col" className="num">
                  95{"\u00a0"}% interval
                </th>
                <SortHeader {...sort("verdict")}>Verdict</SortHeader>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <FigureRow key={`${sliceTitle(row.slice)} ${row.figure.measure}`} row={row} />
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {shown.length < found.length ? (
        <TextLink href={withParameters(address, { all: "rows" })} scroll={false} className="mt-3">
          Show all {formatCount(found.length)} figures
        </TextLink>
      ) : null}
    </Section>
  );
}

function FigureRow({ row: { slice, figure } }: { row: ComparedRow }) {
  const { measure, base, head, change, verdict } = figure;
  const remark = figure.reason ?? detectableText(figure);
  const interval = intervalText(figure);
  const plain = verdict === "no-detectable-change" || verdict === "not-comparable";
  return (
    <tr>
      <th scope="row" className={slice.name === null ? "font-semibold" : "font-mono text-[12px] break-words"}>
        {slice.method ? <span className="inline-block w-[52px] text-ink-3">{slice.method}</span> : null}
        {slice.name ?? sliceTitle(slice)}
      </th>
      <td className="text-ink-2">{measureNames[measure]}</td>
      <Value figure={figure} side="base" value={base} row={slice} />
      <Value figure={figure} side="head" value={head} row={slice} />
      <td className={classNames("num", plain ? "text-ink-2" : "font-medium")}>
        {change === null ? <Absent reason="not told" /> : changeText(measure, change)}
      </td>
      <td className="num text-ink-2">{interval ?? <Absent reason="none" />}</td>
      <td>
        <ComparedMark verdict={verdict} />
        {remark === null ? null : <span className="block pl-[22px] text-meta text-ink-3">{remark}</span>}
      </td>
    </tr>
  );
}

type ValueProps = {
  figure: ComparedRow["figure"];
  side: "base" | "head";
  value: number | null;
  row: ComparedRow["slice"];
};

/** The value, and for an error rate the counts that it is made of. */
function Value({ figure: { measure }, side, value, row }: ValueProps) {
  const counts = measure === "error-rate" ? row[side] : null;
  const told = counts && counts.failures !== null && counts.counted !== null;
  return (
    <td className="num">
      {value === null ? (
        <Absent reason={row[side] === null ? "not in this run" : undefined} />
      ) : (
        valueText(measure, value)
      )}
      {told ? (
        <span className="block text-meta text-ink-3">
          {formatCount(counts.failures ?? 0)} of {formatCount(counts.counted ?? 0)}
        </span>
      ) : null}
    </td>
  );
}
