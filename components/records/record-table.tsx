import { Mark } from "@/components/criteria/mark";
import { StatusMark } from "@/components/criteria/status-mark";
import { WithdrawnMark } from "@/components/runs/withdrawn-mark";
import { TableScroll } from "@/components/ui/table-scroll";
import type { ListedRecord } from "@/core/contract/records";
import { formatAge, formatDateTime, formatDay } from "@/core/evidence/format-time";
import { OutcomeMark } from "./outcome-mark";
import { WithdrawRecordButton } from "./withdraw-record-button";

type RecordTableProps = {
  records: readonly ListedRecord[];
  project: string;
  editable: boolean;
  now: string;
  timeZone: string;
};

/** The register of records, the one held last first. Withdrawn ones stay in sight. */
export function RecordTable({ records, ...shown }: RecordTableProps) {
  return (
    <TableScroll label="Records">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Record</th>
            <th scope="col">Held on</th>
            <th scope="col">Outcome</th>
            <th scope="col">People</th>
            <th scope="col">Expires</th>
            <th scope="col">File</th>
            <th scope="col">Counted by</th>
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <RecordRow key={record.id} record={record} {...shown} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

type RecordRowProps = Omit<RecordTableProps, "records"> & { record: ListedRecord };

function RecordRow({ record, project, editable, now, timeZone }: RecordRowProps) {
  const { id, number, type, title, heldAt, outcome, people, notes, file, withdrawn } = record;
  return (
    <tr>
      <th scope="row" className="w-[26%] narrow:max-w-44 narrow:min-w-44">
        <span className="mr-2 text-ink-3">#{number}</span>
        <span className="font-medium break-words">{title}</span>
        <span className="block text-meta text-ink-3">{type}</span>
        {notes ? (
          <details className="text-meta text-ink-2">
            <summary className="cursor-pointer py-1 narrow:py-2.5">Notes</summary>
            <p className="whitespace-pre-wrap break-words">{notes}</p>
          </details>
        ) : null}
        {withdrawn ? <Withdrawn withdrawn={withdrawn} timeZone={timeZone} /> : null}
        {editable && !withdrawn ? (
          <span className="block text-meta text-ink-3">
            <WithdrawRecordButton project={project} recordId={id} title={title} />
          </span>
        ) : null}
      </th>
      <td>
        <span className="whitespace-nowrap">{formatDay(heldAt, timeZone)}</span>
        <span className="block text-meta text-ink-3">{formatAge(heldAt, now)} ago</span>
      </td>
      <td>
        <OutcomeMark outcome={outcome} />
      </td>
      <td className="text-ink-2">{people || <span className="text-ink-3">nobody named</span>}</td>
      <td>
        <Expiry expiresAt={record.expiresAt} now={now} timeZone={timeZone} />
      </td>
      <td className="max-w-56">
        {file ? (
          <a
            href={`/api/v1/projects/${project}/artifacts/${file.sha256}`}
            className="font-mono break-all underline decoration-line-2 underline-offset-3 hover:text-accent hover:decoration-accent"
          >
            {file.filename}
          </a>
        ) : (
          <span className="text-ink-3">none</span>
        )}
      </td>
      <td>
        <Criteria record={record} />
      </td>
    </tr>
  );
}

function Withdrawn({ withdrawn, timeZone }: { withdrawn: NonNullable<ListedRecord["withdrawn"]>; timeZone: string }) {
  return (
    <span className="block text-meta text-ink-3">
      <WithdrawnMark /> {formatDateTime(withdrawn.at, timeZone)} by {withdrawn.by}: {withdrawn.reason}
    </span>
  );
}

function Expiry({ expiresAt, now, timeZone }: { expiresAt: string | null; now: string; timeZone: string }) {
  if (expiresAt === null) return <span className="text-ink-3">not stated</span>;
  return (
    <>
      <span className="whitespace-nowrap">{formatDay(expiresAt, timeZone)}</span>{" "}
      {Date.parse(expiresAt) < Date.parse(now) ? (
        <Mark shape="ring-clock" tone="hold">
          expired
        </Mark>
      ) : null}
    </>
  );
}

function Criteria({ record: { criteria, withdrawn } }: { record: ListedRecord }) {
  if (criteria.length === 0) {
    return <span className="text-ink-3">{withdrawn ? "nothing, it is withdrawn" : "no criterion rests on it"}</span>;
  }
  return (
    <ul className="grid gap-1">
      {criteria.map(({ id, title, state }) => (
        <li key={id}>
          {title} <StatusMark state={state} />
        </li>
      ))}
    </ul>
  );
}
