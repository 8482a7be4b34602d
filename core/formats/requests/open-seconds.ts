import { RequestLog } from "@/core/formats/requests/request-log";

/** Seconds of a run that still take in requests, in whatever order those come. */
export class OpenSeconds {
  readonly #logs = new Map<number, RequestLog>();
  readonly #spare: RequestLog[] = [];
  readonly #most: { seconds: number; requests: number };

  constructor(most: { seconds: number; requests: number }) {
    this.#most = most;
  }

  /** The requests of a second, if it is open. */
  known(second: number): RequestLog | undefined {
    return this.#logs.get(second);
  }

  /** The requests of a second, which is open from now on. */
  log(second: number): RequestLog {
    const known = this.known(second);
    if (known) return known;
    const log = this.#spare.pop() ?? new RequestLog();
    this.#logs.set(second, log);
    return log;
  }

  get tooMany(): boolean {
    if (this.#logs.size > this.#most.seconds) return true;
    let requests = 0;
    for (const { length } of this.#logs.values()) requests += length;
    return requests > this.#most.requests;
  }

  /** The oldest second; null when none is open. */
  get oldest(): number | null {
    let oldest = null;
    for (const second of this.#logs.keys()) if (oldest === null || second < oldest) oldest = second;
    return oldest;
  }

  /** Gives away the requests of a second, which takes in no more; they are valid until `log` is called. */
  close(second: number): RequestLog {
    const log = this.log(second);
    this.#logs.delete(second);
    return log;
  }

  /** Takes back a log that was given away. */
  reuse(log: RequestLog): void {
    log.clear();
    this.#spare.push(log);
  }
}
