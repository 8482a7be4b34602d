import type { LoadCheck } from "@/core/evidence/load";

const mostChecks = 2_000;

/** What the script asserted, by group and name. */
export class CheckCounts {
  readonly #checks: { name: string; passes: number; fails: number }[] = [];
  readonly #ids = new Map<string, number>();
  /** Points of checks beyond the first 2,000. */
  left = 0;

  /** A number for a check; −1 beyond the first 2,000. `group` is as k6 writes it: `::outer::inner`. */
  id(group: string, check: string): number {
    const name = [...group.split("::").filter((part) => part !== ""), check].join(" › ");
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    if (this.#checks.length >= mostChecks) return -1;
    this.#ids.set(name, this.#checks.length);
    return this.#checks.push({ name, passes: 0, fails: 0 }) - 1;
  }

  add(id: number, passed: boolean): void {
    const check = this.#checks[id];
    if (!check) this.left += 1;
    else if (passed) check.passes += 1;
    else check.fails += 1;
  }

  list(): LoadCheck[] {
    return this.#checks.map((check) => ({ ...check, at: { kind: "derived", from: "checks points" } }));
  }
}
