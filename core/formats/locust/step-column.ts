/** Adds counts of two steps. */
export function sum(a: number, b: number): number {
  return a + b;
}

/** The larger of two values, of which NaN is none. */
export function largest(a: number, b: number): number {
  return Number.isNaN(a) || b > a ? b : a;
}

/** One value a step, growing as a file is read. What is put into a step twice, or into two steps that become one, is combined. */
export class StepColumn {
  readonly #empty: number;
  readonly #combine: (a: number, b: number) => number;
  #values: Float32Array;

  constructor(empty: number, combine: (a: number, b: number) => number) {
    this.#empty = empty;
    this.#combine = combine;
    this.#values = this.#filled(256);
  }

  put(step: number, value: number): void {
    if (step >= this.#values.length) {
      const longer = this.#filled(2 * Math.max(step, this.#values.length));
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[step] = this.#combine(this.#values[step] ?? this.#empty, value);
  }

  /** Makes one step out of each `factor` steps. */
  fold(factor: number): void {
    this.#values = this.folded(this.#values.length, factor);
  }

  /** The first `steps` values, `factor` of them combined into one. */
  folded(steps: number, factor: number): Float32Array {
    const fewer = this.#filled(Math.ceil(steps / factor));
    for (let step = 0; step < steps; step += 1) {
      const into = Math.floor(step / factor);
      fewer[into] = this.#combine(fewer[into] ?? this.#empty, this.#values[step] ?? this.#empty);
    }
    return fewer;
  }

  #filled(length: number): Float32Array {
    return new Float32Array(length).fill(this.#empty);
  }
}
