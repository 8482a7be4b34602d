export const mostEndpoints = 1_000;
const otherEndpoints = "(other endpoints)";
const longestName = 2_000;

/** The endpoints of a run by small numbers. Beyond the first 1,000, all others share one. */
export class EndpointTable {
  readonly endpoints: { method: string | null; name: string }[] = [];
  readonly #ids = new Map<string, number>();

  get overflowed(): boolean {
    return this.endpoints.length > mostEndpoints;
  }

  id(method: string | null, name: string): number {
    const shown = name.slice(0, longestName);
    const key = `${method}\n${shown}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    if (this.endpoints.length >= mostEndpoints) return this.#other();
    this.#ids.set(key, this.endpoints.length);
    return this.endpoints.push({ method, name: shown }) - 1;
  }

  #other(): number {
    if (!this.overflowed) this.endpoints.push({ method: null, name: otherEndpoints });
    return mostEndpoints;
  }
}
