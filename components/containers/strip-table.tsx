import { Section } from "@/components/ui/section";
import { ServiceState } from "@/core/containers/service-state";
import type { Operations } from "@/core/contract/containers";
import { formatDateTime, formatDayMonth, formatTime } from "@/core/evidence/format-time";
import { ServiceMark } from "./service-mark";
import { StripCell, StripShapes } from "./strip-cell";
import { serviceEntries } from "./vocabulary";

type StripTableProps = Pick<Operations, "strips" | "snapshots"> & { project: string; timeZone: string };

/** Each service over time: a cell for each snapshot, the newest at the right, where a narrow screen begins to show it. */
export function StripTable({ strips, snapshots, project, timeZone }: StripTableProps) {
  // Told once for each column: making times for every cell costs seconds.
  const columns = snapshots.map(({ number, at }) => ({
    number,
    href: `/projects/${project}/runs/${number}`,
    moment: formatDateTime(at, timeZone),
    day: formatDayMonth(at, timeZone),
    time: formatTime(at, timeZone),
  }));
  const states = ServiceState.options.filter((state) => strips.some(({ cells }) => cells.includes(state)));
  return (
    <Section
      title="Over time"
      note={columns.length === 1 ? "1 snapshot" : `${columns.length} snapshots, newest at the right`}
    >
      <StripShapes states={states} />
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
        tabIndex={0}
        aria-label="Services over time"
        className="relative overflow-x-auto"
        dir="rtl"
      >
        <table className="data-table strip-table" dir="ltr">
          <thead>
            <tr>
              <th scope="col">Service</th>
              {columns.map(({ number, href, moment, day, time }, index) => (
                <th key={number} scope="col">
                  <a href={href} aria-label={`Snapshot, run #${number}, ${moment}`}>
                    {columns[index - 1]?.day === day ? time : `${day}, ${time}`}
                  </a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {strips.map(({ service, cells }) => (
              <tr key={service}>
                <th scope="row">{service}</th>
                {columns.map(({ number, href, moment }, index) => (
                  <StripCell key={number} state={cells[index] ?? null} of={`${service}, ${moment}`} href={href} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <ul aria-label="Shapes" className="flex flex-wrap gap-x-6 gap-y-1 pt-3 text-meta text-ink-3">
        {states.map((state) => (
          <li key={state}>
            <ServiceMark state={state} /> <span className="ml-1">{serviceEntries[state].sentence}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
