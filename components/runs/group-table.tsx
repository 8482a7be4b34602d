import { classNames } from "@/components/ui/class-names";
import { Section } from "@/components/ui/section";
import { formatCount } from "@/core/evidence/format-figure";
import type { TestGroup } from "@/core/evidence/tests";
import { RunFigureLink } from "./run-figure-link";
import { countFields } from "./test-words";

/** Tests by the groups that the file names, so that one sees where the failures are. */
export function GroupTable({ groups, address }: { groups: readonly TestGroup[]; address: string }) {
  if (groups.length === 0) return null;
  const fields = countFields.filter(({ field }) => always.has(field) || groups.some(({ counts }) => counts[field] > 0));
  return (
    <Section title="Groups" note="as the file names them">
      <div className="table-scroll">
        <table className={classNames("data-table", groups.length > 20 && "sticky-head")}>
          <thead>
            <tr>
              <th scope="col">Group</th>
              {fields.map(({ field, word }) => (
                <th key={field} scope="col" className="num">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map(({ name, counts }, index) => (
              <tr key={name}>
                <th scope="row" className="font-mono text-[12px]">
                  <span className="block break-words narrow:w-44">{name}</span>
                </th>
                {fields.map(({ field }) => (
                  <td key={field} className={classNames("num", counts[field] === 0 && "text-ink-3")}>
                    <RunFigureLink address={address} figure={`g${index}.${field}`}>
                      {formatCount(counts[field])}
                    </RunFigureLink>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

const always: ReadonlySet<string> = new Set(["total", "passed", "failed", "errored", "skipped"]);
