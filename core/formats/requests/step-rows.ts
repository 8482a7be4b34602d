import type { GroupedRequests } from "@/core/formats/requests/grouped-requests";
import { endpointOfGroup, isOkGroup } from "@/core/formats/requests/request-key";
import { sortedPercentile } from "@/core/formats/requests/sorted-percentile";
import { StepTrack } from "@/core/formats/requests/step-track";

const mostSteps = 3_600;

/** All endpoints and each of them over time, in seconds or, in a longer run, in steps of two, four … seconds. */
export class StepRows {
  stepSeconds = 1;
  readonly total = new StepTrack();
  readonly #tracks: StepTrack[] = [];
  #okLatencies = new Float64Array(256);

  track(endpoint: number): StepTrack {
    const known = this.#tracks[endpoint];
    if (known) return known;
    const track = new StepTrack();
    this.#tracks[endpoint] = track;
    return track;
  }

  /** One second of requests, that many seconds after the beginning of the run; `whole` unless others of it went before. */
  add(seconds: number, grouped: GroupedRequests, whole: boolean): void {
    this.fit(seconds);
    const step = Math.floor(seconds / this.stepSeconds);
    let requests = 0;
    let failed = 0;
    let ok = 0;
    for (let at = 0; at < grouped.length; at += 1) {
      const group = grouped.groups[at] ?? 0;
      const isOk = isOkGroup(group);
      const track = this.track(endpointOfGroup(group));
      addRow(track, step, grouped.requests[at] ?? 0, grouped.failed[at] ?? 0, {
        sorted: grouped.latencies,
        from: grouped.starts[at] ?? 0,
        to: grouped.starts[whole && isOk ? at + 1 : at] ?? 0,
      });
      requests += grouped.requests[at] ?? 0;
      failed += grouped.failed[at] ?? 0;
      if (isOk) ok = this.#collect(grouped, at, ok);
    }
    const sorted = this.#okLatencies.subarray(0, whole ? ok : 0).sort();
    addRow(this.total, step, requests, failed, { sorted, from: 0, to: sorted.length });
  }

  /** The run began that many seconds earlier, a multiple of the step. */
  shift(seconds: number): void {
    const steps = Math.round(seconds / this.stepSeconds);
    for (const track of this.#all()) track.shift(steps);
  }

  /** Makes steps long enough for a run of that many seconds and one. */
  fit(seconds: number): void {
    while (seconds >= mostSteps * this.stepSeconds) {
      this.stepSeconds *= 2;
      for (const track of this.#all()) track.halve();
    }
  }

  #all(): StepTrack[] {
    return [this.total, ...this.#tracks.filter((track) => track !== undefined)];
  }

  #collect({ starts, latencies }: GroupedRequests, at: number, before: number): number {
    const part = latencies.subarray(starts[at], starts[at + 1]);
    const length = before + part.length;
    if (length > this.#okLatencies.length) {
      const longer = new Float64Array(2 * length);
      longer.set(this.#okLatencies.subarray(0, before));
      this.#okLatencies = longer;
    }
    this.#okLatencies.set(part, before);
    return length;
  }
}

type Sorted = { sorted: Float64Array; from: number; to: number };

function addRow(track: StepTrack, step: number, requests: number, failed: number, { sorted, from, to }: Sorted): void {
  const p50Ms = sortedPercentile(sorted, from, to, 50);
  const p95Ms = sortedPercentile(sorted, from, to, 95);
  track.add(step, requests, failed, p50Ms, p95Ms, sortedPercentile(sorted, from, to, 99));
}
