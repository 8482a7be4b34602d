import { Absent } from "@/components/runs/absent";
import { Section } from "@/components/ui/section";
import { TableScroll } from "@/components/ui/table-scroll";
import type { ServiceState } from "@/core/containers/service-state";
import type { Operations, ServiceRow } from "@/core/contract/containers";
import { formatCount } from "@/core/evidence/format-figure";
import { formatDateTime } from "@/core/evidence/format-time";
import { ServiceMark } from "./service-mark";

const groups: readonly { title: string; states: readonly ServiceState[] }[] = [
  { title: "Not well", states: ["down", "unhealthy", "absent", "starting"] },
  { title: "Health not known", states: ["unknown", "unchecked"] },
  { title: "Healthy", states: ["healthy"] },
  { title: "Completed jobs", states: ["completed"] },
];

type ServiceTableProps = Pick<Operations, "services" | "snapshots"> & { timeZone: string };

/** Every service as the newest snapshot shows it, those that are not well first. */
export function ServiceTable({ services, snapshots, timeZone }: ServiceTableProps) {
  const newest = snapshots.at(-1);
  const shown = groups
    .map(({ title, states }) => ({ title, rows: services.filter(({ state }) => states.includes(state)) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <Section title="Services" note="in the newest snapshot" className="mt-9">
      <TableScroll label="Services">
        <table className="data-table scorecard">
          <thead>
            <tr>
              <th scope="col">Service</th>
              <th scope="col">State</th>
              <th scope="col">Since</th>
              <th scope="col" className="num">
                Restarts
              </th>
              <th scope="col">Image</th>
              <th scope="col">Ports</th>
            </tr>
          </thead>
          {shown.map(({ title, rows }) => (
            <tbody key={title}>
              <tr className="group">
                <th scope="rowgroup" colSpan={6}>
                  {title} <span className="ml-1.5 text-meta font-normal text-ink-3">{formatCount(rows.length)}</span>
                </th>
              </tr>
              {rows.map((row) => (
                <Row key={row.service} row={row} first={snapshots[0]?.number} timeZone={timeZone} />
              ))}
            </tbody>
          ))}
        </table>
      </TableScroll>
      {newest && !newest.listsStopped ? (
        <p className="pt-2.5 text-meta text-ink-3">
          The newest snapshot lists no stopped container. Unless it was taken with --all, a service that has stopped is
          missing from it.
        </p>
      ) : null}
    </Section>
  );
}

function Row({ row, first, timeZone }: { row: ServiceRow; first: number | undefined; timeZone: string }) {
  const { service, state, plight, containers, image, restarts, ports, startedAt, since } = row;
  return (
    <tr>
      <th scope="row" className="narrow:max-w-36 narrow:min-w-36">
        <span className="font-medium break-words">{service}</span>
        {containers > 1 ? <span className="text-ink-3"> × {formatCount(containers)}</span> : null}
      </th>
      <td>
        <ServiceMark state={state} plight={plight} />
      </td>
      <td className="whitespace-nowrap text-ink-2">
        {since.number === first ? "at least " : ""}
        {formatDateTime(since.at, timeZone)}
        {startedAt ? (
          <span className="block text-meta text-ink-3">started {formatDateTime(startedAt, timeZone)}</span>
        ) : null}
      </td>
      <td className="num">{restarts === null ? <Absent /> : formatCount(restarts)}</td>
      <td className="font-mono text-[12px] break-all text-ink-2">{image ?? <Absent />}</td>
      <td className="font-mono text-[12px] text-ink-2">{ports.length === 0 ? <NoPorts /> : ports.join(", ")}</td>
    </tr>
  );
}

function NoPorts() {
  return <span className="font-sans text-ink-3">none</span>;
}
