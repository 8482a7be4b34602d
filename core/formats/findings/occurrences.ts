/**
 * Numbers equal names from 1 on, so that several findings of one rule at one place stay apart without their line
 * numbers: a line moves with every edit above it, the order within a file hardly does.
 */
export class Occurrences {
  readonly #seen = new Map<string, number>();

  next(...names: string[]): string {
    const key = JSON.stringify(names);
    const count = (this.#seen.get(key) ?? 0) + 1;
    this.#seen.set(key, count);
    return String(count);
  }
}
