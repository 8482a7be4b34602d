type StepColumns = {
  requests: Float32Array;
  failed: Float32Array;
  p50Ms: Float32Array;
  p95Ms: Float32Array;
  p99Ms: Float32Array;
};

/** Requests, failed ones, p50, p95, p99. */
const width = 5;

/**
 * What one endpoint did over time, only the steps in which it did something. Rows of one step are joined: requests add up,
 * and of percentiles the largest stays, for percentiles cannot be averaged.
 */
export class StepTrack {
  /** Of all steps. */
  requests = 0;
  #length = 0;
  #steps = new Int32Array(16);
  #values = new Float32Array(16 * width);

  add(step: number, requests: number, failed: number, p50Ms: number, p95Ms: number, p99Ms: number): void {
    this.requests += requests;
    const last = this.#length - 1;
    const joins = last >= 0 && this.#steps[last] === step;
    if (!joins) this.#append(step);
    const values = this.#values;
    const at = width * (this.#length - 1);
    values[at] = requests + (joins ? (values[at] ?? 0) : 0);
    values[at + 1] = failed + (joins ? (values[at + 1] ?? 0) : 0);
    values[at + 2] = joins ? larger(values[at + 2] ?? 0, p50Ms) : p50Ms;
    values[at + 3] = joins ? larger(values[at + 3] ?? 0, p95Ms) : p95Ms;
    values[at + 4] = joins ? larger(values[at + 4] ?? 0, p99Ms) : p99Ms;
  }

  /** Two steps become one. */
  halve(): void {
    const length = this.#length;
    const steps = this.#steps;
    const values = this.#values;
    this.#length = 0;
    this.requests = 0;
    for (let at = 0; at < length; at += 1) {
      const [requests = 0, failed = 0, p50Ms = 0, p95Ms = 0, p99Ms = 0] = values.subarray(width * at);
      this.add((steps[at] ?? 0) >> 1, requests, failed, p50Ms, p95Ms, p99Ms);
    }
  }

  /** The run began some steps earlier. */
  shift(steps: number): void {
    for (let at = 0; at < this.#length; at += 1) this.#steps[at] = (this.#steps[at] ?? 0) + steps;
  }

  columns(steps: number): StepColumns {
    const filled = (value: number) => new Float32Array(steps).fill(value);
    const requests = filled(0);
    const failed = filled(0);
    const p50Ms = filled(Number.NaN);
    const p95Ms = filled(Number.NaN);
    const p99Ms = filled(Number.NaN);
    const values = this.#values;
    for (let at = 0; at < this.#length; at += 1) {
      const step = this.#steps[at] ?? 0;
      requests[step] = (requests[step] ?? 0) + (values[width * at] ?? 0);
      failed[step] = (failed[step] ?? 0) + (values[width * at + 1] ?? 0);
      p50Ms[step] = larger(p50Ms[step] ?? 0, values[width * at + 2] ?? 0);
      p95Ms[step] = larger(p95Ms[step] ?? 0, values[width * at + 3] ?? 0);
      p99Ms[step] = larger(p99Ms[step] ?? 0, values[width * at + 4] ?? 0);
    }
    return { requests, failed, p50Ms, p95Ms, p99Ms };
  }

  #append(step: number): void {
    if (this.#length === this.#steps.length) this.#grow();
    this.#steps[this.#length] = step;
    this.#length += 1;
  }

  #grow(): void {
    const steps = this.#steps;
    const values = this.#values;
    this.#steps = new Int32Array(2 * steps.length);
    this.#steps.set(steps);
    this.#values = new Float32Array(2 * values.length);
    this.#values.set(values);
  }
}

/** Of two numbers the larger; of a number and NaN the number. */
function larger(a: number, b: number): number {
  return a >= b || Number.isNaN(b) ? a : b;
}
