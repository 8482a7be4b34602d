import { Button } from "@/components/ui/button";
import { formatBytes } from "@/core/evidence/format-figure";
import { AnswerRow } from "./answer-row";
import { UploadProgress } from "./upload-progress";
import { UploadRow } from "./upload-row";
import type { Transfer } from "./use-transfers";

type Props = { transfer: Transfer; project: string; timeZone: string; onCancel: () => void };

/** One file of this visit: on its way, being read, or answered. */
export function TransferRow({ transfer, project, timeZone, onCancel }: Props) {
  const { file, answer, failure } = transfer;
  if (answer) return <AnswerRow answer={answer} project={project} timeZone={timeZone} />;
  if (failure) {
    return (
      <UploadRow state="refused" filenames={[file.name]} size={formatBytes(file.size)}>
        <span role="alert">{failure}</span>
      </UploadRow>
    );
  }
  return <OnItsWay transfer={transfer} onCancel={onCancel} />;
}

function OnItsWay({ transfer, onCancel }: Pick<Props, "transfer" | "onCancel">) {
  const { file, sentBytes, begunAt } = transfer;
  const sent = begunAt !== null && sentBytes >= file.size;
  const state = begunAt === null ? "waiting" : sent ? "reading" : "uploading";
  const size =
    state === "uploading" ? `${formatBytes(sentBytes)} of ${formatBytes(file.size)}` : formatBytes(file.size);
  return (
    <UploadRow
      state={state}
      filenames={[file.name]}
      size={size}
      step={
        sent ? null : (
          <Button size="small" onClick={onCancel} aria-label={`Cancel ${file.name}`}>
            Cancel
          </Button>
        )
      }
    >
      {begunAt === null ? null : (
        <UploadProgress
          filename={file.name}
          percent={file.size === 0 ? null : Math.floor((100 * sentBytes) / file.size)}
        >
          <span>{sent ? "All bytes are there. The server is reading them." : rate(sentBytes, begunAt)}</span>
        </UploadProgress>
      )}
    </UploadRow>
  );
}

function rate(sentBytes: number, begunAt: number): string {
  const seconds = (Date.now() - begunAt) / 1000;
  return seconds < 1 ? "" : `${formatBytes(sentBytes / seconds)}/s`;
}
