import type { LoadSeries } from "@/core/evidence/series";
import { cutLog, cutLogWarning } from "@/core/formats/cut-log";
import type { ByteSource, ReadOptions, ReadOutcome, Refusal } from "@/core/formats/format";
import { K6Points } from "@/core/formats/k6/points/k6-points";
import { LineStart } from "@/core/formats/k6/stream/line-start";
import { Scanner } from "@/core/formats/k6/stream/scanner";
import { brokenLine, declaredPartial, longestLine, noPoint, tooLong } from "@/core/formats/k6/stream/stream-words";
import { UnreadableRows } from "@/core/formats/unreadable-rows";

const lineBreak = 0x0a;
const progressEvery = 50_000;

/** Reads the points of a stream, in memory that does not grow with it. */
export async function* readStream(
  source: ByteSource,
  options?: ReadOptions,
  points = new K6Points(),
): AsyncGenerator<LoadSeries, ReadOutcome> {
  const unreadable = new UnreadableRows();
  const scanner = new Scanner(points, (reason, line) => unreadable.add(reason, line));
  const started = new LineStart();
  let told = 0;
  for await (const part of source) {
    // A kind of array of its own, as a Buffer is one, would have every function compiled for both.
    const chunk = new Uint8Array(part.buffer, part.byteOffset, part.length);
    const from = finishLine(scanner, started, chunk);
    const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.length);
    started.append(chunk.subarray(scanner.scan(chunk, view, from, chunk.length)));
    if (scanner.broken !== null || started.length > longestLine) break;
    if (points.count - told < progressEvery) continue;
    told = points.count;
    options?.onProgress?.({ points: told, skipped: unreadable.count });
  }
  const cut = scanner.broken === null && started.length > 0 && isCut(scanner, started);
  const refused = refusalOf({ points, scanner, unreadable, started, cut, options });
  if (refused) return refused;
  const end = { line: scanner.lines, lastMs: points.lastMs };
  const partial = options?.acceptPartial ? [cut ? cutLogWarning(end) : declaredPartial(end)] : [];
  const { outcome, series } = points.finish({
    skipped: unreadable.skipped,
    warnings: [...partial, ...unreadable.warnings],
  });
  yield* series;
  return outcome;
}

/** Reads the line that the last chunk began, if this one ends it, and returns where the next line begins. */
function finishLine(scanner: Scanner, started: LineStart, chunk: Uint8Array): number {
  if (started.length === 0) return 0;
  const lineEnd = chunk.indexOf(lineBreak);
  const end = lineEnd < 0 ? chunk.length : lineEnd + 1;
  started.append(chunk.subarray(0, end));
  if (lineEnd < 0) return end;
  scanner.scan(started.bytes, started.view, 0, started.length);
  started.clear();
  return end;
}

/** The last line may lack its line break; where it is no JSON either, the stream was cut. */
function isCut(scanner: Scanner, { bytes, view, length }: LineStart): boolean {
  scanner.line(bytes, view, 0, length);
  return scanner.broken !== null;
}

type End = {
  points: K6Points;
  scanner: Scanner;
  unreadable: UnreadableRows;
  started: LineStart;
  cut: boolean;
  options: ReadOptions | undefined;
};

function refusalOf({ points, scanner, unreadable, started, cut, options }: End): Refusal | null {
  const { lines, broken } = scanner;
  if (started.length > longestLine) return tooLong(lines + 1);
  if (broken !== null && (!cut || points.count === 0)) return brokenLine(lines, broken);
  if (cut && !options?.acceptPartial) {
    return cutLog({ tool: "k6", line: lines, column: (broken ?? "").length + 1, lastMs: points.lastMs });
  }
  const refused = unreadable.refusal({ taken: points.count, what: "lines" });
  return refused ?? (points.count === 0 ? noPoint(lines) : null);
}
