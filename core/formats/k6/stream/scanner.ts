import type { K6Points } from "@/core/formats/k6/points/k6-points";
import { PointLine } from "@/core/formats/k6/stream/point-line";
import { timeMs } from "@/core/formats/k6/stream/point-time";
import { Predictor } from "@/core/formats/k6/stream/predictor";
import { TagReader } from "@/core/formats/k6/stream/tag-reader";
import { TextReader } from "@/core/formats/k6/stream/text-reader";
import { wholeLine } from "@/core/formats/k6/stream/whole-line";

const lineBreak = 0x0a;

/**
 * Reads the lines of a stream into points. A line like those before it is only compared with what it should be, byte by byte;
 * any other is taken apart, and what cannot be taken apart is parsed as JSON.
 */
export class Scanner {
  lines = 0;
  /** The text of the first line that is no JSON: nothing is read from there on. */
  broken: string | null = null;
  readonly #points: K6Points;
  readonly #leftOut: (reason: string, line: number) => void;
  readonly #predictor: Predictor;
  readonly #texts = new TextReader();
  readonly #tags: TagReader;
  readonly #line: PointLine;

  constructor(points: K6Points, leftOut: (reason: string, line: number) => void) {
    this.#points = points;
    this.#leftOut = leftOut;
    this.#tags = new TagReader(points, this.#texts);
    this.#line = new PointLine(this.#tags);
    this.#predictor = new Predictor(points, this.#tags);
  }

  /** Reads all whole lines between two places and returns where the first that is not whole begins. */
  scan(bytes: Uint8Array, view: DataView, from: number, end: number): number {
    let at = from;
    while (at < end) {
      const next = this.#predictor.follow(bytes, view, at, end);
      if (next > at) {
        this.lines += 1;
        at = next;
        continue;
      }
      const newline = bytes.indexOf(lineBreak, at);
      if (newline < 0 || newline >= end) return at;
      this.line(bytes, view, at, newline);
      if (this.broken !== null) return at;
      at = newline + 1;
    }
    return at;
  }

  /** Reads one line, whose line break stands or is missing at `end`. */
  line(bytes: Uint8Array, view: DataView, from: number, end: number): void {
    this.lines += 1;
    if (!this.#line.read(bytes, from, end) || !this.#takeApart(bytes, view, from, end)) this.#parse(bytes, from, end);
  }

  #takeApart(bytes: Uint8Array, view: DataView, from: number, end: number): boolean {
    const { metric, time, number } = this.#line;
    const atMs = timeMs(this.#texts.text(bytes, time));
    if (atMs === null) return false;
    const id = this.#points.metric({ name: this.#texts.text(bytes, metric), type: null, contains: null });
    const tags = this.#tags.meaning(bytes);
    this.#points.add(id, tags, atMs, number);
    this.#predictor.learn(this.#line, { bytes, view, from, end, id, atMs, tags });
    return true;
  }

  #parse(bytes: Uint8Array, from: number, end: number): void {
    const text = this.#texts.decode(bytes, from, end);
    if (text.trim() === "") return;
    const parsed = parse(text);
    if (!parsed.ok) {
      this.broken = text;
      return;
    }
    const line = wholeLine(parsed.value);
    if (line.kind === "neither") this.#leftOut(line.reason, this.lines);
    else if (line.kind === "metric") this.#points.metric(line.metric);
    else this.#points.point(line.point);
  }
}

function parse(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}
