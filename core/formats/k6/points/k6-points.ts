import type { LoadSeries } from "@/core/evidence/series";
import type { ReadOutcome } from "@/core/formats/format";
import { isBuiltIn } from "@/core/formats/k6/custom-metrics";
import type { K6Metric } from "@/core/formats/k6/metric";
import { CheckCounts } from "@/core/formats/k6/points/check-counts";
import { knownType, type Role, roleOf } from "@/core/formats/k6/points/known-metrics";
import { MetricTally } from "@/core/formats/k6/points/metric-tally";
import type { Point, PointMetric, Tags } from "@/core/formats/k6/points/point";
import { pointsOutcome, type ReadMore } from "@/core/formats/k6/points/points-outcome";
import { type TagSet, tagSetOf } from "@/core/formats/k6/points/tag-set";
import { RequestTally } from "@/core/formats/requests/request-tally";

const mostMetrics = 300;
const left = "(other metrics)";

/** One metric of the file and its points so far. */
export type SeenMetric = {
  name: string;
  type: K6Metric["type"];
  contains: K6Metric["contains"];
  thresholds: readonly string[];
  role: Role | "left";
  count: number;
  sum: number;
  /** Null for what is counted and not kept. */
  tally: MetricTally | null;
};

/** Points of k6, one by one in the order of a file, on their way to evidence; memory does not grow with their number. */
export class K6Points {
  readonly metrics: SeenMetric[] = [];
  readonly requests = new RequestTally({ from: "http_req_duration points" });
  readonly checks = new CheckCounts();
  /** At most two: from the second on no scenario is named. */
  readonly scenarios = new Set<string | null>();
  firstMs = Number.POSITIVE_INFINITY;
  lastMs = Number.NEGATIVE_INFINITY;
  readonly #ids = new Map<string, number>();
  /** A request whose tags do not say whether it failed waits for the point that does. */
  #waiting: { tags: TagSet; atMs: number; latencyMs: number } | null = null;

  /** A number for a metric; what is said of one again adds to what is known. */
  metric(declared: PointMetric): number {
    const id = this.#ids.get(declared.name) ?? this.#addMetric(declared);
    const metric = this.metrics[id];
    if (metric && declared.thresholds && declared.thresholds.length > 0) metric.thresholds = declared.thresholds;
    return id;
  }

  /** The meaning of tags; good for every point that has the same. */
  tagSet(tags: Tags | null): TagSet {
    const set = tagSetOf(tags);
    if (set.scenario !== null && this.scenarios.size < 2) this.scenarios.add(set.scenario);
    return set;
  }

  point({ metric: name, type, contains, atMs, value, tags }: Point): void {
    this.add(this.metric({ name, type, contains }), this.tagSet(tags), atMs, value);
  }

  /** One point of a metric and tags that were given before. */
  add(id: number, tags: TagSet, atMs: number, value: number): void {
    const metric = this.metrics[id];
    if (!metric) return;
    metric.count += 1;
    metric.sum += value;
    if (atMs < this.firstMs) this.firstMs = atMs;
    if (atMs > this.lastMs) this.lastMs = atMs;
    if (metric.role !== "phase") this.#keep(metric, tags, atMs, value);
  }

  /** How many points there were so far. */
  get count(): number {
    return this.metrics.reduce((sum, metric) => sum + metric.count, 0);
  }

  #keep(metric: SeenMetric, tags: TagSet, atMs: number, value: number): void {
    if (metric.role === "duration") this.#duration(tags, atMs, value);
    else if (metric.role === "failed") this.#failed(tags, atMs, value);
    else if (metric.role === "users") this.requests.users(atMs, value);
    else if (metric.role === "check") this.checks.add(this.#checkId(tags), value !== 0);
    metric.tally?.add(atMs, value);
  }

  /** The outcome, with what the reader of the file has to add to it, and the series of the run. */
  finish(more: ReadMore): { outcome: ReadOutcome; series: Iterable<LoadSeries> } {
    this.#settle(null);
    return pointsOutcome(this, more);
  }

  #addMetric(declared: PointMetric): number {
    const overflow = this.metrics.length >= mostMetrics;
    if (overflow && this.metrics.length > mostMetrics) return mostMetrics;
    const { name } = overflow ? { name: left } : declared;
    const type = declared.type ?? knownType(declared.name);
    const role = overflow ? "left" : roleOf(name, isBuiltIn({ name, tags: null }));
    const kept = role !== "left" && role !== "phase" && role !== "request";
    if (!overflow) this.#ids.set(name, this.metrics.length);
    return (
      this.metrics.push({
        name,
        type,
        contains: declared.contains,
        thresholds: declared.thresholds ?? [],
        role,
        count: 0,
        sum: 0,
        tally: kept && role !== "duration" ? new MetricTally({ type }) : null,
      }) - 1
    );
  }

  #duration(tags: TagSet, atMs: number, latencyMs: number): void {
    this.#settle(null);
    if (tags.failed === null) this.#waiting = { tags, atMs, latencyMs };
    else this.#request(tags, tags.failed, atMs, latencyMs);
  }

  #failed(tags: TagSet, atMs: number, value: number): void {
    const waiting = this.#waiting;
    if (waiting && waiting.atMs === atMs && waiting.tags.name === tags.name) this.#settle(value !== 0);
  }

  #settle(failed: boolean | null): void {
    if (this.#waiting) this.#request(this.#waiting.tags, failed, this.#waiting.atMs, this.#waiting.latencyMs);
    this.#waiting = null;
  }

  #request(tags: TagSet, failed: boolean | null, atMs: number, latencyMs: number): void {
    if (tags.endpointId < 0) tags.endpointId = this.requests.endpoint(tags.method, tags.name);
    if (tags.failed === null || tags.responseId < 0) tags.responseId = this.requests.response(tags.status, failed);
    this.requests.add(tags.endpointId, tags.responseId, atMs, latencyMs);
    if (!failed || tags.failure === null) return;
    if (tags.failureId < 0) tags.failureId = this.requests.failureKind(tags.endpointId, tags.failure);
    this.requests.failedAs(tags.failureId, atMs);
  }

  #checkId(tags: TagSet): number {
    if (tags.checkId < 0) tags.checkId = this.checks.id(tags.group, tags.check);
    return tags.checkId;
  }
}
