import { Absent } from "@/components/runs/absent";
import { Section } from "@/components/ui/section";
import { TableScroll } from "@/components/ui/table-scroll";
import { TextLink } from "@/components/ui/text-link";
import type { ServiceChange } from "@/core/containers/service-changes";
import type { SnapshotDifference } from "@/core/contract/containers";
import { formatCount } from "@/core/evidence/format-figure";
import { formatDateTime } from "@/core/evidence/format-time";
import { ServiceMark } from "./service-mark";

type DifferenceTableProps = { difference: SnapshotDifference | null; project: string; timeZone: string };

/** What a snapshot shows otherwise than the one before it in the same place. */
export function DifferenceTable({ difference, project, timeZone }: DifferenceTableProps) {
  if (difference === null) {
    return (
      <Section title="Since the snapshot before">
        <p className="pt-3 text-ink-2">There is no earlier snapshot of this environment and component.</p>
      </Section>
    );
  }
  const { before, changes } = difference;
  return (
    <Section
      title="Since the snapshot before"
      note={
        <>
          <TextLink href={`/projects/${project}/runs/${before.number}`}>run #{before.number}</TextLink>,{" "}
          {formatDateTime(before.at, timeZone)}
        </>
      }
    >
      {changes.length === 0 ? (
        <p className="pt-3 text-ink-2">Every service stands as it stood, with the same image and no further restart.</p>
      ) : (
        <TableScroll label="Since the snapshot before">
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">Service</th>
                <th scope="col">Before</th>
                <th scope="col">Now</th>
                <th scope="col" className="num">
                  Restarted
                </th>
                <th scope="col">Image</th>
              </tr>
            </thead>
            <tbody>
              {changes.map((change) => (
                <ChangeRow key={change.service} change={change} />
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </Section>
  );
}

function ChangeRow({ change }: { change: ServiceChange }) {
  const { service, before, after, restarted, image } = change;
  return (
    <tr>
      <th scope="row" className="font-medium break-words">
        {service}
      </th>
      <td>
        <ServiceMark state={before} />
      </td>
      <td>{after === before ? <span className="text-ink-3">the same</span> : <ServiceMark state={after} />}</td>
      <td className="num">{restarted === null ? <Absent reason="none seen" /> : `${formatCount(restarted)}×`}</td>
      <td className="font-mono text-[12px] text-ink-2">
        {image === null ? <span className="font-sans text-ink-3">the same</span> : `${image.before} → ${image.after}`}
      </td>
    </tr>
  );
}
