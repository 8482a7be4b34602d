/** What stands where a secret stood. */
export const redacted = "REDACTED";

/** Shorter texts are parts of ordinary words. */
const leastCharacters = 4;

/** Secrets that a document is known to hold, to be taken out of every text of it. */
export class SecretValues {
  /** By their first characters, then by length, so that a text is gone through once, however many secrets there are. */
  readonly #byStart = new Map<string, Map<number, Set<string>>>();

  add(value: string): void {
    const secret = value.trim();
    if (secret.length < leastCharacters || secret === redacted) return;
    const start = secret.slice(0, leastCharacters);
    const byLength = this.#byStart.get(start) ?? new Map<number, Set<string>>();
    this.#byStart.set(start, byLength);
    const known = byLength.get(secret.length) ?? new Set<string>();
    byLength.set(secret.length, known.add(secret));
  }

  /** The text with the longest secret at each place replaced. */
  takeOutOf(text: string): string {
    if (this.#byStart.size === 0) return text;
    const pieces: string[] = [];
    let kept = 0;
    let at = 0;
    while (at <= text.length - leastCharacters) {
      const length = Math.max(0, ...this.#startingAt(text, at).map((secret) => secret.length));
      if (length > 0) {
        pieces.push(text.slice(kept, at), redacted);
        kept = at + length;
      }
      at += Math.max(1, length);
    }
    return kept === 0 ? text : pieces.join("") + text.slice(kept);
  }

  /** The secrets that occur in a text. */
  within(text: string): string[] {
    const found: string[] = [];
    for (let at = 0; at <= text.length - leastCharacters; at += 1) found.push(...this.#startingAt(text, at));
    return found;
  }

  #startingAt(text: string, at: number): string[] {
    const byLength = this.#byStart.get(text.slice(at, at + leastCharacters));
    if (!byLength) return [];
    return [...byLength].flatMap(([length, known]) => {
      const candidate = text.slice(at, at + length);
      return known.has(candidate) ? [candidate] : [];
    });
  }
}
