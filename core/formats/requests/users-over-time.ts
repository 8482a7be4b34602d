const mostEntries = 16_384;

/** The most users of a run over time, in seconds or, in a very long run, in two, four … seconds. */
export class UsersOverTime {
  /** NaN where nobody told. */
  most = Number.NaN;
  #seconds = 1;
  #entries = new Map<number, number>();

  add(atMs: number, users: number): void {
    if (!(this.most >= users)) this.most = users;
    this.#put(Math.floor(atMs / 1_000 / this.#seconds), users);
    if (this.#entries.size > mostEntries) this.#double();
  }

  /**
   * Steps from a beginning in epoch seconds; NaN where none was told. Before the first count there were as many: a tool
   * that counts now and then does so only when some time has passed.
   */
  column(originSecond: number, stepSeconds: number, steps: number): Float32Array {
    const column = new Float32Array(steps).fill(Number.NaN);
    for (const [entry, users] of this.#entries) {
      const step = Math.floor((entry * this.#seconds - originSecond) / stepSeconds);
      if (step >= 0 && step < steps && !((column[step] ?? 0) >= users)) column[step] = users;
    }
    const first = column.findIndex((users) => !Number.isNaN(users));
    return first > 0 ? column.fill(column[first] ?? Number.NaN, 0, first) : column;
  }

  #put(entry: number, users: number): void {
    const before = this.#entries.get(entry);
    if (before === undefined || before < users) this.#entries.set(entry, users);
  }

  #double(): void {
    const entries = this.#entries;
    this.#entries = new Map();
    this.#seconds *= 2;
    for (const [entry, users] of entries) this.#put(Math.floor(entry / 2), users);
  }
}
