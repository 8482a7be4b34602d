import { KeptCopyNote } from "@/components/evidence/kept-copy-note";
import { ShortHash } from "@/components/evidence/short-hash";
import { Section } from "@/components/ui/section";
import type { RunFileView } from "@/core/contract/runs";
import { formatBytes } from "@/core/evidence/format-figure";
import { formatDateTime } from "@/core/evidence/format-time";
import { WithdrawnMark } from "./withdrawn-mark";

type FileTableProps = { files: readonly RunFileView[]; project: string; timeZone: string };

/** The files that a run was read from, each to be taken away as it was handed in, secrets aside. */
export function FileTable({ files, project, timeZone }: FileTableProps) {
  const asHandedIn = files.every(({ kept }) => kept.copy === "original");
  return (
    <Section title="Files" id="files" note={asHandedIn ? "kept byte for byte" : undefined}>
      <table className="data-table stacked">
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Understood as</th>
            <th scope="col">Digest</th>
            <th scope="col">Uploaded</th>
            <th scope="col" className="num">
              Size
            </th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={file.uploadId}>
              <th scope="row" className="w-1/5 min-w-48 narrow:w-auto narrow:min-w-0">
                <a
                  href={`/api/v1/projects/${project}/artifacts/${file.sha256}`}
                  className="font-mono break-all underline decoration-line-2 underline-offset-3 hover:text-accent hover:decoration-accent"
                >
                  {file.filename}
                </a>
                <span className="sr-only"> (download)</span>
              </th>
              <td className="text-ink-2 narrow:col-span-2 narrow:row-start-2">
                {file.understoodAs ?? <span className="text-ink-3">not understood</span>}{" "}
                {file.format ? <code className="font-mono text-ink-3">{file.format}</code> : null}
                <KeptCopyNote kept={file.kept} />
              </td>
              <td className="whitespace-nowrap text-ink-3 narrow:col-span-2 narrow:row-start-3">
                sha-256 <ShortHash sha256={file.sha256} />
              </td>
              <td className="text-ink-2 narrow:col-span-2 narrow:row-start-4">
                {formatDateTime(file.receivedAt, timeZone)} <span className="text-ink-3">by {file.receivedBy}</span>{" "}
                {file.withdrawn ? <WithdrawnMark /> : null}
              </td>
              <td className="num">{formatBytes(file.bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
