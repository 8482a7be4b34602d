type SkeletonColumn = { head: string; numeric?: boolean; widths: readonly number[] };

type SkeletonRowsProps = {
  /** Real heads; the widths of the grey bars are repeated down the rows. */
  columns: readonly SkeletonColumn[];
  rows: number;
  /** What is being read, for those who do not see the bars. */
  label: string;
};

/** A table that is not there yet: real heads, still grey bars, no figure. */
export function SkeletonRows({ columns, rows, label }: SkeletonRowsProps) {
  return (
    <table className="data-table" aria-busy="true" aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.head} scope="col" className={column.numeric ? "num" : undefined}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no identity and never move.
          <tr key={row} className="h-(--row)">
            {columns.map((column) => (
              <td key={column.head} className={column.numeric ? "num" : undefined}>
                <span
                  className="inline-block h-2.5 max-w-full rounded-1 bg-line align-middle"
                  style={{ width: column.widths[row % column.widths.length] }}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
