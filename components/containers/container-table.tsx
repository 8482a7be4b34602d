import { Absent } from "@/components/runs/absent";
import { classNames } from "@/components/ui/class-names";
import { Section } from "@/components/ui/section";
import { TableScroll } from "@/components/ui/table-scroll";
import { plight } from "@/core/containers/plight";
import { containerState, ServiceState } from "@/core/containers/service-state";
import type { Container } from "@/core/evidence/containers";
import { formatCount } from "@/core/evidence/format-figure";
import { formatDateTime } from "@/core/evidence/format-time";
import { ServiceMark } from "./service-mark";

type ContainerTableProps = { containers: readonly Container[]; timeZone: string };

/** Every container of a snapshot, those that are not well first. */
export function ContainerTable({ containers, timeZone }: ContainerTableProps) {
  const rank = (container: Container) => ServiceState.options.indexOf(containerState(container));
  const sorted = containers.toSorted((a, b) => rank(a) - rank(b));
  return (
    <Section title="Containers" note="as the file lists them, those that are not well first">
      <TableScroll label="Containers">
        <table className={classNames("data-table", containers.length > 20 && "sticky-head")}>
          <thead>
            <tr>
              <th scope="col">Container</th>
              <th scope="col">Service</th>
              <th scope="col">State</th>
              <th scope="col">Started</th>
              <th scope="col" className="num">
                Restarts
              </th>
              <th scope="col">Image</th>
              <th scope="col">Ports</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((container) => (
              <ContainerRow
                key={JSON.stringify([container.name, container.at])}
                container={container}
                timeZone={timeZone}
              />
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Section>
  );
}

function ContainerRow({ container, timeZone }: { container: Container; timeZone: string }) {
  const { name, service, image, restarts, startedAt, ports } = container;
  return (
    <tr>
      <th scope="row" className="font-medium break-words narrow:max-w-40 narrow:min-w-40">
        {name}
      </th>
      <td className="text-ink-2">{service}</td>
      <td>
        <ServiceMark state={containerState(container)} plight={plight(container)} />
      </td>
      <td className="whitespace-nowrap text-ink-2">
        {startedAt === null ? <Absent /> : formatDateTime(startedAt, timeZone)}
      </td>
      <td className="num">{restarts === null ? <Absent /> : formatCount(restarts)}</td>
      <td className="font-mono text-[12px] break-all text-ink-2">{image ?? <Absent />}</td>
      <td className="font-mono text-[12px] text-ink-2">
        {ports.length === 0 ? <span className="font-sans text-ink-3">none</span> : ports.join(", ")}
      </td>
    </tr>
  );
}
