import { inOrderOfSeries } from "@/core/uploads/load-part";

/** A stored series, with the file that it was read from. */
type Row = { uploadId: string; formatId: string | null; sha256: string };

/** Of the series of one run those of one file, the one that tells most: several files may tell the same stretch of time. */
export function ofOneFile<Series extends Row>(rows: readonly Series[]): Series[] {
  const first = inOrderOfSeries(rows)[0];
  return rows.filter(({ uploadId }) => uploadId === first?.uploadId);
}
