/** A weight of which some of equally many parts were reached. */
export type WeightedPart = { weight: number; reached: number };

/**
 * The weighted share that was reached, in percent rounded down; null when nothing has weight. `parts` is what counts
 * as all of an item. Computed in whole numbers from the weights as they are written (0.1 is one tenth), so 100 is
 * answered only when it is exact. Throws a RangeError for a weight that is negative or not finite.
 */
export function exactPercent(items: readonly WeightedPart[], parts: number): number | null {
  const weights = items.map(({ weight, reached }) => ({ ...decimalOf(weight), reached }));
  const places = weights.reduce((most, weight) => Math.max(most, weight.places), 0);
  let reached = 0n;
  let all = 0n;
  for (const weight of weights) {
    const scaled = weight.digits * 10n ** BigInt(places - weight.places);
    reached += scaled * BigInt(weight.reached);
    all += scaled * BigInt(parts);
  }
  return all === 0n ? null : Number((100n * reached) / all);
}

/** A number as it is written in decimal: digits / 10^places. */
function decimalOf(value: number): { digits: bigint; places: number } {
  const match = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (match === null) throw new RangeError(`Not a weight: ${value}`);
  const [, integer = "0", fraction = "", exponent = "0"] = match;
  const places = fraction.length - Number(exponent);
  const digits = BigInt(integer + fraction);
  return places < 0 ? { digits: digits * 10n ** BigInt(-places), places: 0 } : { digits, places };
}
