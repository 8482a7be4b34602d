import type { OpenedZip } from "@/core/contract/uploads";
import { formatCount } from "@/core/evidence/format-figure";
import { UploadRow } from "./upload-row";

const mostNamed = 20;

/** What a zip holds besides the files that were read; nothing where that is all. */
export function OpenedZipNote({ zip }: { zip: OpenedZip }) {
  const { filename, unread, passedOver } = zip;
  if (unread.length + passedOver === 0) return null;
  const more = unread.length - mostNamed;
  return (
    <UploadRow state="leftOut" filenames={[filename]} size="what else it holds">
      <ul>
        {unread.slice(0, mostNamed).map(({ name, reason }) => (
          <li key={name}>
            <span className="font-mono break-all">{name}</span>: {reason}
          </li>
        ))}
        {more > 0 ? <li>and {formatCount(more)} more.</li> : null}
        {passedOver > 0 ? (
          <li>{`${formatCount(passedOver)} folders, images and pages of a report were passed over.`}</li>
        ) : null}
      </ul>
    </UploadRow>
  );
}
