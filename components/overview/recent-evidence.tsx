import { ShortHash } from "@/components/evidence/short-hash";
import { Section } from "@/components/ui/section";
import { TableScroll } from "@/components/ui/table-scroll";
import { TextLink } from "@/components/ui/text-link";
import type { Overview } from "@/core/contract/overview";
import { formatCount } from "@/core/evidence/format-figure";
import { formatAge } from "@/core/evidence/format-time";

type Props = { overview: Overview };

/** What was handed in last, what it was understood as, and which criteria it moved. */
export function RecentEvidence({ overview: { recent, project } }: Props) {
  const base = `/projects/${project.slug}`;
  const all = <TextLink href={`${base}/uploads`}>All {formatCount(recent.total)} files</TextLink>;
  return (
    <Section title="Recent evidence" aside={recent.total > 0 ? all : undefined}>
      {recent.total === 0 ? (
        <p className="pt-3 text-ink-3">
          Nothing on file yet. <TextLink href={`${base}/uploads`}>Upload evidence</TextLink>
        </p>
      ) : (
        <TableScroll label="Recent evidence">
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">File</th>
                <th scope="col">Understood as</th>
                <th scope="col">Moved</th>
                <th scope="col">SHA-256</th>
                <th scope="col">From</th>
                <th scope="col" className="num">
                  Age
                </th>
              </tr>
            </thead>
            <tbody>
              {recent.uploads.map(
                ({ uploadId, filename, understoodAs, feeds, sha256, from, receivedAt, runNumber }) => (
                  <tr key={uploadId}>
                    <th scope="row" className="font-mono text-meta font-normal">
                      {runNumber === null ? (
                        filename
                      ) : (
                        <a
                          href={`${base}/runs/${runNumber}`}
                          className="underline decoration-line-2 underline-offset-3"
                        >
                          {filename}
                        </a>
                      )}
                    </th>
                    <td className="min-w-[280px] text-ink-2">{understoodAs}</td>
                    <td className="min-w-[160px] text-ink-2">
                      {feeds.length === 0 ? <span className="text-ink-3">nothing</span> : feeds.join(", ")}
                    </td>
                    <td>
                      <ShortHash sha256={sha256} />
                    </td>
                    <td className="whitespace-nowrap">{from}</td>
                    <td className="num whitespace-nowrap">{formatAge(receivedAt, project.now)}</td>
                  </tr>
                ),
              )}
            </tbody>
          </table>
        </TableScroll>
      )}
    </Section>
  );
}
