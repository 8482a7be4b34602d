import { ByteIndex } from "@/core/formats/csv/byte-index";
import type { CsvRow } from "@/core/formats/csv/csv-row";
import type { K6CsvColumns } from "@/core/formats/k6/csv/columns";
import { type TimeUnit, timeUnitOf } from "@/core/formats/k6/csv/point-time";
import { K6Points } from "@/core/formats/k6/points/k6-points";
import { knownType } from "@/core/formats/k6/points/known-metrics";
import type { TagSet } from "@/core/formats/k6/points/tag-set";
import { isTestTime } from "@/core/formats/text/test-time";
import { UnreadableRows } from "@/core/formats/unreadable-rows";

const untyped = -1;

/** Takes the rows of k6's CSV, which tells no types: metrics that k6 itself writes are known by name, others are left out. */
export class PointRows {
  readonly points = new K6Points();
  readonly unreadable = new UnreadableRows();
  /** Points of metrics whose type nobody can tell. */
  untypedCount = 0;
  cutLine: number | null = null;
  #header = true;
  #unit: TimeUnit | undefined;
  readonly #columns: K6CsvColumns;
  readonly #metrics = new ByteIndex<number>();
  readonly #tagSets = new ByteIndex<TagSet>();
  readonly #noTags = this.points.tagSet(null);

  constructor(columns: K6CsvColumns) {
    this.#columns = columns;
  }

  get count(): number {
    return this.points.count + this.untypedCount;
  }

  take(row: CsvRow): void {
    if (this.#header) this.#header = false;
    else if (!row.ended && row.count < this.#columns.count) this.cutLine = row.line;
    else this.#takePoint(row);
  }

  #takePoint(row: CsvRow): void {
    const wrong = this.#count(row);
    if (wrong !== null) this.unreadable.add(wrong, row.line);
  }

  /** Counts the point of a row, or says why it cannot be read. */
  #count(row: CsvRow): string | null {
    const { count, metric, value } = this.#columns;
    if (row.count < count) return "fewer columns than the header has";
    if (row.isEmpty(metric)) return "metric_name is empty";
    const number = row.decimal(value);
    if (Number.isNaN(number)) return "metric_value is no number";
    const atMs = this.#time(row);
    if (!isTestTime(atMs)) return "timestamp is no time";
    const id = this.#metrics.get(row.bytes, row.starts[metric] ?? 0, row.ends[metric] ?? 0, () => this.#metricId(row));
    if (id === untyped) this.untypedCount += 1;
    else this.points.add(id, this.#needsTags(id) ? this.#tagSet(row) : this.#noTags, atMs, number);
    return null;
  }

  /** Most points are of phases of a request, or say once more that there was one: they are counted, whatever their tags. */
  #needsTags(id: number): boolean {
    const role = this.points.metrics[id]?.role;
    return role !== "phase" && role !== "request";
  }

  #metricId(row: CsvRow): number {
    const name = row.text(this.#columns.metric);
    const type = knownType(name);
    return type === null ? untyped : this.points.metric({ name, type, contains: null });
  }

  #time(row: CsvRow): number {
    const { time } = this.#columns;
    if (this.#unit === undefined) this.#unit = timeUnitOf(row.text(time));
    if (this.#unit === undefined) return Number.NaN;
    if (this.#unit === null) return Date.parse(row.text(time));
    const whole = row.integer(time);
    return (whole < 0 ? row.decimal(time) : whole) * this.#unit;
  }

  /** Rows of one request, and of all requests that went alike, have the same bytes between the first tag and the last. */
  #tagSet(row: CsvRow): TagSet {
    const { tags, name, url } = this.#columns;
    const [first, last] = [tags[0]?.index ?? 0, tags.at(-1)?.index ?? 0];
    if (tags.length === 0 || (row.isEmpty(name) && !row.isEmpty(url))) return this.#newTagSet(row);
    const [start, end] = [row.starts[first] ?? 0, row.ends[last] ?? 0];
    return this.#tagSets.get(row.bytes, start, end, () => this.#newTagSet(row));
  }

  #newTagSet(row: CsvRow): TagSet {
    const { tags, url } = this.#columns;
    const told = tags.map(({ tag, index }) => [tag, row.text(index)] as const).filter(([, text]) => text !== "");
    return this.points.tagSet({ ...Object.fromEntries(told), ...(url >= 0 && { url: row.text(url) }) });
  }
}
