import type { UploadRefusal } from "@/core/contract/uploads";
import { formatCount } from "@/core/evidence/format-figure";
import { FileExcerpt } from "./file-excerpt";

/** Why a file was not read, where, and what to do. */
export function RefusalText({ filename, refusal }: { filename: string; refusal: UploadRefusal }) {
  const { reason, where, excerpt, advice } = refusal;
  return (
    <div role="alert">
      <p className="text-ink">{reason}</p>
      {where ? <p className="text-meta text-ink-3">{placeText(where)}</p> : null}
      {excerpt.length > 0 ? (
        <FileExcerpt filename={filename} lines={excerpt.map(({ line, text }) => ({ number: line, text }))} />
      ) : null}
      <p className="mt-2">
        <b className="font-semibold text-ink">What to do:</b> {advice}
      </p>
    </div>
  );
}

function placeText(where: NonNullable<UploadRefusal["where"]>): string {
  return "byte" in where
    ? `At byte ${formatCount(where.byte)}`
    : `Line ${formatCount(where.line)}, column ${formatCount(where.column)}`;
}
