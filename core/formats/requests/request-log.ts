/** Requests in the order they came: their keys and latencies in milliseconds, NaN where not told. */
export class RequestLog {
  length = 0;
  keys = new Int32Array(256);
  latencies = new Float64Array(256);

  add(key: number, latencyMs: number): void {
    const at = this.length;
    if (at === this.keys.length) this.#grow();
    this.keys[at] = key;
    this.latencies[at] = latencyMs;
    this.length = at + 1;
  }

  clear(): void {
    this.length = 0;
  }

  #grow(): void {
    const keys = this.keys;
    const latencies = this.latencies;
    this.keys = new Int32Array(2 * keys.length);
    this.keys.set(keys);
    this.latencies = new Float64Array(2 * latencies.length);
    this.latencies.set(latencies);
  }
}
