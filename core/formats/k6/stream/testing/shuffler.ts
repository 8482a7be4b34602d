import { seededRandom } from "@/core/stats/seeded-random";

/** Gives lines back up to two seconds earlier or later than they came. */
export class Shuffler {
  readonly #random: () => number;
  #held: { line: string; at: number }[] = [];
  #second = 0;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  /** Takes a line of a second and gives back those whose turn has come. */
  exchange(line: string, second: number): string {
    this.#held.push({ line, at: second + 4 * this.#random() - 2 });
    if (second < this.#second + 1) return "";
    this.#second = second;
    return this.#release(second - 2);
  }

  rest(): string {
    return this.#release(Number.POSITIVE_INFINITY);
  }

  #release(before: number): string {
    const due = this.#held.filter(({ at }) => at < before).sort((a, b) => a.at - b.at);
    this.#held = this.#held.filter(({ at }) => at >= before);
    return due.map(({ line }) => line).join("");
  }
}
