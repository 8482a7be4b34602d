import { Blocks } from "@/core/formats/requests/blocks";
import { GroupedRequests } from "@/core/formats/requests/grouped-requests";
import { OpenSeconds } from "@/core/formats/requests/open-seconds";
import { RequestLog } from "@/core/formats/requests/request-log";
import { StepRows } from "@/core/formats/requests/step-rows";

const mostOpenRequests = 500_000;
const longestRunSeconds = 30 * 86_400;

/** Single requests by the second they ended in; a second is reckoned when no more of it are awaited. */
export class RequestsOverTime {
  readonly steps = new StepRows();
  readonly blocks = new Blocks();
  /** By response, 1 for those that the tool called failed. */
  readonly isFailed = new Uint8Array(256);
  /** Is shown every second when it is reckoned; what it is shown is valid until it returns. */
  watch: ((second: number, grouped: GroupedRequests) => void) | null = null;
  requests = 0;
  /** Requests of seconds that had been reckoned already. */
  late = 0;
  /** Requests more than 30 days from the first: their time is not believed, and that of the request before taken. */
  strays = 0;
  firstMs = Number.POSITIVE_INFINITY;
  lastMs = Number.NEGATIVE_INFINITY;
  /** In epoch time, the first second of the run and the last one. */
  originSecond = Number.NaN;
  lastSecond = Number.NaN;
  readonly #open = new OpenSeconds({ seconds: 60, requests: mostOpenRequests });
  readonly #late = new OpenSeconds({ seconds: 3_600, requests: 100_000 });
  readonly #grouped = new GroupedRequests();
  #reckonedThrough = Number.NEGATIVE_INFINITY;
  #second = Number.NaN;
  #log = new RequestLog();

  add(key: number, atMs: number, latencyMs: number): void {
    const second = Math.floor(atMs / 1_000);
    if (second !== this.#second || this.#log.length >= mostOpenRequests) this.#turnTo(second);
    if (second === this.#second) {
      if (atMs < this.firstMs) this.firstMs = atMs;
      if (atMs > this.lastMs) this.lastMs = atMs;
    } else this.strays += 1;
    this.requests += 1;
    this.#log.add(key, latencyMs);
  }

  finish(): void {
    this.#reckonOpen(Number.POSITIVE_INFINITY);
    this.#reckonLate();
    this.blocks.finish();
  }

  /** Makes requests go to the log of that second, unless it is too far away to be of this run. */
  #turnTo(second: number): void {
    const first = Number.isNaN(this.#second) ? second : Math.floor(this.firstMs / 1_000);
    if (!(Math.abs(second - first) <= longestRunSeconds)) return;
    if (second === this.#second) {
      this.#reckonOpen(second);
      this.#reckonLate();
    }
    this.#second = second;
    const known = this.#open.known(second) ?? this.#late.known(second);
    this.#log = known ?? this.#openSecond(second);
  }

  #openSecond(second: number): RequestLog {
    if (this.#open.tooMany) this.#reckonOpen(this.#open.oldest ?? second);
    if (this.#late.tooMany) this.#reckonLate();
    return second > this.#reckonedThrough ? this.#open.log(second) : this.#late.log(second);
  }

  #reckonOpen(through: number): void {
    for (let second = this.#open.oldest; second !== null && second <= through; second = this.#open.oldest) {
      const log = this.#open.close(second);
      this.#reckon(second, log, true);
      this.#open.reuse(log);
      this.#reckonedThrough = second;
    }
  }

  #reckonLate(): void {
    for (let second = this.#late.oldest; second !== null; second = this.#late.oldest) {
      const log = this.#late.close(second);
      this.late += log.length;
      this.#reckon(second, log, false);
      this.#late.reuse(log);
    }
  }

  #reckon(second: number, log: RequestLog, whole: boolean): void {
    if (Number.isNaN(this.originSecond)) [this.originSecond, this.lastSecond] = [second, second];
    if (second < this.originSecond) this.#beginAt(second);
    this.lastSecond = Math.max(this.lastSecond, second);
    const seconds = second - this.originSecond;
    this.#grouped.group(log, this.isFailed);
    this.watch?.(second, this.#grouped);
    this.steps.add(seconds, this.#grouped, whole);
    this.blocks.add(seconds, log, this.#grouped);
  }

  /** The run turns out to have begun earlier: everything moves by a multiple of the steps and blocks. */
  #beginAt(second: number): void {
    for (;;) {
      const unit = Math.max(this.steps.stepSeconds, this.blocks.blockSeconds);
      const shift = Math.ceil((this.originSecond - second) / unit) * unit;
      const seconds = this.lastSecond - this.originSecond + shift;
      this.steps.fit(seconds);
      this.blocks.fit(seconds);
      if (unit < Math.max(this.steps.stepSeconds, this.blocks.blockSeconds)) continue;
      this.steps.shift(shift);
      this.blocks.shift(shift);
      this.originSecond -= shift;
      return;
    }
  }
}
