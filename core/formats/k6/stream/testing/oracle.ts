import type { LoadSeries } from "@/core/evidence/series";
import type { ReadOutcome } from "@/core/formats/format";
import { K6Points } from "@/core/formats/k6/points/k6-points";
import { wholeLine } from "@/core/formats/k6/stream/whole-line";

/** A stream read with JSON.parse and nothing else: what any faster way must agree with. */
export function parseStream(text: string): { outcome: ReadOutcome; items: LoadSeries[] } {
  const points = new K6Points();
  for (const line of text.split("\n").filter((found) => found.trim() !== "")) {
    const read = wholeLine(JSON.parse(line));
    if (read.kind === "metric") points.metric(read.metric);
    if (read.kind === "point") points.point(read.point);
  }
  const { outcome, series } = points.finish({ skipped: [], warnings: [] });
  return { outcome, items: [...series] };
}
