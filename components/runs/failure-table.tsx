import { Section } from "@/components/ui/section";
import { TableScroll } from "@/components/ui/table-scroll";
import type { RunDetail } from "@/core/contract/runs";
import { formatCount } from "@/core/evidence/format-figure";
import { formatDateTime } from "@/core/evidence/format-time";
import type { LoadEvidence, LoadFailure } from "@/core/evidence/load";
import { toolName } from "@/core/runs/tool-name";
import { RunFigureLink } from "./run-figure-link";

type FailureTableProps = {
  evidence: LoadEvidence;
  figures: NonNullable<RunDetail["figures"]>;
  address: string;
  timeZone: string;
};

type Row = LoadFailure & { index: number; expected: boolean };

/** What went wrong, in the tool's words: failures that count first, then those that the test provokes on purpose. */
export function FailureTable({ evidence, figures, address, timeZone }: FailureTableProps) {
  const { failures, tool } = evidence;
  if (failures === null) return null;
  const rows = failures.map((failure, index): Row => ({ ...failure, index, expected: isExpected(failure) }));
  const dated = failures.some(({ firstSeenAt }) => firstSeenAt !== null);
  return (
    <Section
      title="Failures"
      note={`as ${toolName(tool)} words them`}
      aside={`${formatCount(totalOf(failures))} in all`}
    >
      {rows.length === 0 ? (
        <p className="pt-3 text-ink-2">{toolName(tool)} lists no failed request.</p>
      ) : (
        <TableScroll label="Failures">
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">Endpoint</th>
                <th scope="col">Message</th>
                {dated ? <th scope="col">First and last seen</th> : null}
                <th scope="col" className="num">
                  Failed
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.toSorted(countedFirst).map((row) => (
                <tr key={row.index}>
                  <th scope="row" className="font-mono text-[12px] whitespace-nowrap">
                    <span className="inline-block w-[52px] text-ink-3">{row.method}</span>
                    {row.name}
                  </th>
                  <td className="max-w-[80ch] min-w-64 break-words text-ink-2">
                    {row.message}{" "}
                    {row.expected ? (
                      <span className="rounded-1 border border-line-2 px-1 text-meta whitespace-nowrap text-ink-3">
                        expected
                      </span>
                    ) : null}
                  </td>
                  {dated ? <td className="text-ink-2">{seen(row, timeZone)}</td> : null}
                  <td className={row.expected ? "num text-ink-3" : "num"}>
                    <RunFigureLink address={address} figure={`f${row.index}`}>
                      {formatCount(row.count)}
                    </RunFigureLink>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </Section>
  );

  /** A failure is provoked where the project's rules leave its endpoint without any other. */
  function isExpected({ method, name }: LoadFailure): boolean {
    const index = evidence.endpoints.findIndex((slice) => slice.method === method && slice.name === name);
    const own = figures.endpoints[index];
    return own !== undefined && own.expected > 0 && own.failures === 0;
  }
}

function countedFirst(a: Row, b: Row): number {
  return Number(a.expected) - Number(b.expected) || b.count - a.count;
}

function totalOf(failures: readonly LoadFailure[]): number {
  return failures.reduce((sum, { count }) => sum + count, 0);
}

function seen({ firstSeenAt, lastSeenAt }: LoadFailure, timeZone: string): string | null {
  const moments = [firstSeenAt, lastSeenAt].flatMap((at) => (at === null ? [] : formatDateTime(at, timeZone)));
  return moments.length === 0 ? null : [...new Set(moments)].join(" to ");
}
