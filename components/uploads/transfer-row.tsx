import { Button } from "@/components/ui/button";
import type { TransferProgress } from "@/core/contract/transfers";
import { formatBytes } from "@/core/evidence/format-figure";
import { AnswerRow } from "./answer-row";
import { OpenedZipNote } from "./opened-zip-note";
import { TakenInRow } from "./taken-in-row";
import { UploadProgress } from "./upload-progress";
import { UploadRow } from "./upload-row";
import type { Transfer } from "./use-transfers";

type Props = {
  transfer: Transfer;
  /** As the server tells it, once it has begun to read. */
  progress: TransferProgress | null;
  project: string;
  timeZone: string;
  onCancel: () => void;
};

/** One file of this visit: on its way, being read, or answered. */
export function TransferRow({ transfer, progress, project, timeZone, onCancel }: Props) {
  const { file, answer, failure, begunAt, sentBytes } = transfer;
  if (answer) {
    return (
      <>
        {answer.files.map((one) => (
          <AnswerRow key={`${one.uploadId} ${one.filename}`} answer={one} project={project} timeZone={timeZone} />
        ))}
        {answer.zips.map((zip) => (
          <OpenedZipNote key={zip.filename} zip={zip} />
        ))}
      </>
    );
  }
  if (failure) {
    return (
      <UploadRow state="refused" filenames={[file.name]} size={formatBytes(file.size)}>
        <span role="alert">{failure}</span>
      </UploadRow>
    );
  }
  if (begunAt !== null && sentBytes >= file.size) {
    return <TakenInRow filename={file.name} size={formatBytes(file.size)} progress={progress} />;
  }
  return <OnItsWay transfer={transfer} onCancel={onCancel} />;
}

function OnItsWay({ transfer, onCancel }: Pick<Props, "transfer" | "onCancel">) {
  const { file, sentBytes, begunAt } = transfer;
  const size = formatBytes(file.size);
  return (
    <UploadRow
      state={begunAt === null ? "waiting" : "uploading"}
      filenames={[file.name]}
      size={begunAt === null ? size : `${formatBytes(sentBytes)} of ${size}`}
      step={
        <Button size="small" onClick={onCancel} aria-label={`Cancel ${file.name}`}>
          Cancel
        </Button>
      }
    >
      {begunAt === null ? null : (
        <UploadProgress
          filename={file.name}
          percent={file.size === 0 ? null : Math.floor((100 * sentBytes) / file.size)}
        >
          <span>{rate(sentBytes, begunAt)}</span>
        </UploadProgress>
      )}
    </UploadRow>
  );
}

function rate(sentBytes: number, begunAt: number): string {
  const seconds = (Date.now() - begunAt) / 1000;
  return seconds < 1 ? "" : `${formatBytes(sentBytes / seconds)}/s`;
}
