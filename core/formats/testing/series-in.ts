import { isSeries } from "@/core/evidence/evidence";
import type { LoadSeries } from "@/core/evidence/series";
import type { ResultFormat } from "@/core/formats/format";
import { readAs } from "@/core/formats/testing/read-text";

/** The series that a format yields of a text, all of them. */
export async function seriesIn(format: ResultFormat, content: string): Promise<LoadSeries[]> {
  const { items } = await readAs(format, content);
  return items.filter(isSeries);
}
