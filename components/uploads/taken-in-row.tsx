import type { TransferProgress } from "@/core/contract/transfers";
import { formatBytes, formatCount } from "@/core/evidence/format-figure";
import { UploadProgress } from "./upload-progress";
import { UploadRow } from "./upload-row";

type Props = {
  filename: string;
  size: string;
  /** Null before the server has told of it. */
  progress: TransferProgress | null;
};

/** A file whose bytes the server has, or is receiving from elsewhere: how far it is. */
export function TakenInRow({ filename, size, progress }: Props) {
  const receiving = progress?.phase === "receiving";
  return (
    <UploadRow state={receiving ? "uploading" : "reading"} filenames={[filename]} size={size}>
      <UploadProgress filename={filename} percent={percentOf(progress)}>
        {progress === null || isAllThere(progress) ? (
          <span>All bytes are there. The server is reading them.</span>
        ) : (
          factsOf(progress).map((fact) => <span key={fact}>{fact}</span>)
        )}
      </UploadProgress>
    </UploadRow>
  );
}

function isAllThere({ phase, bytes, totalBytes }: TransferProgress): boolean {
  return phase === "receiving" && totalBytes !== null && bytes >= totalBytes;
}

function percentOf(progress: TransferProgress | null): number | null {
  if (!progress?.totalBytes) return null;
  return progress.phase === "publishing" ? 100 : Math.floor((100 * progress.bytes) / progress.totalBytes);
}

function factsOf({ phase, bytes, totalBytes, bytesPerSecond, points, skipped }: TransferProgress): string[] {
  if (phase === "publishing") return ["Everything is read. The release is being evaluated."];
  const word = phase === "reading" ? "Reading" : "Receiving";
  const all = totalBytes === null ? "" : ` of ${formatBytes(totalBytes)}`;
  const rate = bytesPerSecond === null ? [] : [`${formatBytes(bytesPerSecond)}/s`];
  const read = points === 0 ? [] : [`${formatCount(points)} points`];
  const left = points === 0 ? [] : [`${formatCount(skipped)} ${skipped === 1 ? "line" : "lines"} skipped`];
  return [`${word} ${formatBytes(bytes)}${all}`, ...read, ...rate, ...left];
}
