"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { EmptyState } from "@/components/states/empty-state";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { UploadList as UploadPage, UploadSummary } from "@/core/contract/uploads";
import { formatCount } from "@/core/evidence/format-figure";
import { formatDateTime } from "@/core/evidence/format-time";
import { uploadsQuery } from "@/queries/uploads";
import { AnswerRow } from "./answer-row";
import { MoveButton, type MoveTargets } from "./move-button";
import { UploadList } from "./upload-row";
import { WithdrawButton } from "./withdraw-button";

type Props = {
  project: string;
  firstPage: UploadPage;
  timeZone: string;
  editable: boolean;
  moveTargets: MoveTargets;
};

/** Everything that was handed in, newest first. */
export function UploadHistory({ project, firstPage, timeZone, editable, moveTargets }: Props) {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(uploadsQuery(project, firstPage));
  const uploads = data.pages.flatMap((page) => page.uploads);
  const total = data.pages[0]?.total ?? uploads.length;
  return (
    <Section title="Handed in" aside={`${formatCount(total)} ${total === 1 ? "upload" : "uploads"} on record`}>
      {uploads.length === 0 ? (
        <EmptyState title="Nothing was handed in yet.">The first result file fills the scorecard.</EmptyState>
      ) : null}
      <UploadList>
        {uploads.map((upload) => (
          <AnswerRow key={upload.uploadId} answer={upload} project={project} timeZone={timeZone}>
            <Record
              upload={upload}
              project={project}
              timeZone={timeZone}
              editable={editable}
              moveTargets={moveTargets}
            />
          </AnswerRow>
        ))}
      </UploadList>
      {hasNextPage ? (
        <Button className="mt-4" disabled={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {isFetchingNextPage ? "Reading older uploads" : "Show older uploads"}
        </Button>
      ) : null}
    </Section>
  );
}

type RecordProps = Omit<Props, "firstPage"> & { upload: UploadSummary };

function Record({ upload, project, timeZone, editable, moveTargets }: RecordProps) {
  const { artifact, filename, outcome, receivedAt, receivedBy, release, moved, withdrawn, uploadId } = upload;
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-meta text-ink-3">
      <span>
        {formatDateTime(receivedAt, timeZone)} by {receivedBy}
      </span>
      {release && outcome === "accepted" ? (
        <span className="rounded-1 border border-line-2 px-1.5">
          {release.name}
          {release.assumed ? <span className="text-warn">, assumed</span> : null}
        </span>
      ) : null}
      {artifact.copy === "withheld" ? null : (
        <a
          href={`/api/v1/projects/${project}/artifacts/${artifact.sha256}`}
          className="py-1 underline decoration-line-2 underline-offset-3 narrow:py-2.5"
        >
          Download<span className="sr-only"> {filename}</span>
        </a>
      )}
      {withdrawn ? (
        <span className="text-waived">
          Withdrawn {formatDateTime(withdrawn.at, timeZone)} by {withdrawn.by}: {withdrawn.reason}
        </span>
      ) : null}
      {moved ? (
        <span>
          Moved from {moved.from} {formatDateTime(moved.at, timeZone)} by {moved.by}: {moved.reason}
        </span>
      ) : null}
      {editable && !withdrawn && outcome === "accepted" ? (
        <MoveButton project={project} upload={upload} targets={moveTargets} />
      ) : null}
      {editable && !withdrawn ? <WithdrawButton project={project} uploadId={uploadId} filename={filename} /> : null}
    </div>
  );
}
