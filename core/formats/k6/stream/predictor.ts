import type { K6Points } from "@/core/formats/k6/points/k6-points";
import type { TagSet } from "@/core/formats/k6/points/tag-set";
import type { Layout, PointLine } from "@/core/formats/k6/stream/point-line";
import { NumberReader } from "@/core/formats/k6/stream/read-number";
import { StampReader } from "@/core/formats/k6/stream/stamp-reader";
import type { TagReader } from "@/core/formats/k6/stream/tag-reader";
import { TailReader } from "@/core/formats/k6/stream/tail-reader";
import { type Tail, TailTable } from "@/core/formats/k6/stream/tail-table";
import { Template } from "@/core/formats/k6/stream/template";

const lineBreak = 0x0a;
const nameSlots = 512;
/** The longest time and the longest number, with what stands between them. */
const longestMiddle = 80;
/** How many bytes before the name a foot begins with, so that it is long enough to compare. */
const footLead = 8;

/** What is known of the lines of one metric. */
type MetricLines = {
  id: number;
  /** From the beginning of the line to its time. */
  head: Template;
  /** Where the metric stands last, the end of the line, with some bytes before it. */
  foot: Template | null;
  /** The tags that its last line had. */
  tail: Tail;
  /** The metric that followed it. */
  next: MetricLines | null;
};

type LearnedLine = {
  bytes: Uint8Array;
  view: DataView;
  from: number;
  end: number;
  id: number;
  atMs: number;
  tags: TagSet;
};

/**
 * Foretells the next line from those before it: which metric follows which, the same time, the same tags. The line is then
 * compared with it, so that nothing is taken on trust.
 */
export class Predictor {
  readonly #points: K6Points;
  readonly #numbers = new NumberReader();
  readonly #stamps = new StampReader();
  readonly #tails = new TailTable();
  readonly #tailReader: TailReader;
  readonly #byName: (MetricLines | null)[] = new Array(nameSlots).fill(null);
  readonly #byId: (MetricLines | null)[] = [];
  #layout: Layout = "other";
  /** Where the name of the metric stands in its line, where it stands first. */
  #nameAt = 0;
  #last: MetricLines | null = null;

  constructor(points: K6Points, tags: TagReader) {
    this.#points = points;
    this.#tailReader = new TailReader(tags);
  }

  /** Takes the line in that begins at a place, if it is as foretold, and returns where the next one begins; else 0. */
  follow(bytes: Uint8Array, view: DataView, from: number, end: number): number {
    const last = this.#last;
    if (last === null) return 0;
    let metric = last.next ?? last;
    if (from + metric.head.length + longestMiddle > end) return 0;
    if (!metric.head.matches(view, from)) {
      const named = this.#layout === "metric-first" ? this.#named(view, from + this.#nameAt, end) : null;
      if (named === null || from + named.head.length + longestMiddle > end) return 0;
      if (!named.head.matches(view, from)) return 0;
      metric = named;
    }
    let at = this.#stamps.read(bytes, view, from + metric.head.length);
    if (at < 0) return 0;
    at = this.#numbers.read(bytes, at);
    if (at < 0) return 0;
    const tail = this.#knownTail(view, at, end, last.tail, metric.tail) ?? this.#newTail(bytes, view, at, end);
    if (tail === null) return 0;
    at += tail.template.length;
    if (metric.foot !== null) {
      const footed = this.#footed(view, at, end, metric);
      if (footed === null || footed.foot === null) return 0;
      metric = footed;
      at += footed.foot.length - footLead;
    }
    this.#points.add(metric.id, tail.tags, this.#stamps.atMs, this.#numbers.value);
    metric.tail = tail;
    last.next = metric;
    this.#last = metric;
    return at;
  }

  /** Learns from a line that was taken apart. */
  learn(line: PointLine, { bytes, view, from, end, id, atMs, tags }: LearnedLine): void {
    const { layout, metric, time, value } = line;
    if (layout === "other" || bytes[end] !== lineBreak) return;
    const nameAt = metric.from - from;
    if (this.#last === null) [this.#layout, this.#nameAt] = [layout, nameAt];
    const first = layout === "metric-first";
    if (layout !== this.#layout || (first && nameAt !== this.#nameAt)) return;
    if (!this.#stamps.learn(bytes, view, line, atMs)) return;
    const tailEnd = first ? end + 1 : metric.from;
    const tail = this.#tails.find(view, value.to, end + 1) ?? this.#tails.put(view, value.to, tailEnd, tags);
    const lines = this.#byId[id] ?? { id, head: new Template(), foot: first ? null : new Template(), tail, next: null };
    lines.tail = tail;
    lines.head.set(view, from, time.from);
    lines.foot?.set(view, metric.from - footLead, end + 1);
    this.#byId[id] = lines;
    this.#byName[nameSlot(view, metric.from, view.byteLength)] = lines;
    if (this.#last !== null) this.#last.next = lines;
    this.#last = lines;
  }

  #knownTail(view: DataView, at: number, end: number, last: Tail, ofMetric: Tail): Tail | null {
    if (at + last.template.length <= end && last.template.matches(view, at)) return last;
    if (ofMetric !== last && at + ofMetric.template.length <= end && ofMetric.template.matches(view, at))
      return ofMetric;
    return this.#tails.find(view, at, end);
  }

  /** A tail that was never seen before, or not for long. */
  #newTail(bytes: Uint8Array, view: DataView, at: number, end: number): Tail | null {
    const to = this.#tailReader.read(bytes, at, end, this.#layout === "metric-last");
    return to < 0 ? null : this.#tails.put(view, at, to, this.#tailReader.meaning(bytes));
  }

  /** The metric whose name stands last, as foretold or another. */
  #footed(view: DataView, at: number, end: number, foretold: MetricLines): MetricLines | null {
    if (isFooted(view, at, end, foretold)) return foretold;
    const named = this.#named(view, at, end);
    return named !== null && isFooted(view, at, end, named) ? named : null;
  }

  #named(view: DataView, at: number, end: number): MetricLines | null {
    return this.#byName[nameSlot(view, at, end)] ?? null;
  }
}

function isFooted(view: DataView, at: number, end: number, { foot }: MetricLines): boolean {
  return foot !== null && at - footLead + foot.length <= end && foot.matches(view, at - footLead);
}

/** A slot for the sixteen bytes from the beginning of a name on, or 0 where there are not so many. */
function nameSlot(view: DataView, at: number, end: number): number {
  if (at + 16 > end) return 0;
  let hash = Math.imul(view.getInt32(at, true), 0x2c1b3c6d) ^ view.getInt32(at + 4, true);
  hash = Math.imul(hash, 0x297a2d39) ^ view.getInt32(at + 8, true);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ view.getInt32(at + 12, true);
  hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39);
  return (hash ^ (hash >>> 16)) & (nameSlots - 1);
}
