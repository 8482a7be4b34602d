/**
 * Which of several p-values may be called findings when at most `rate` of such calls may be false, in their order.
 * Source: Benjamini and Hochberg, Journal of the Royal Statistical Society B 57 (1995).
 */
export function benjaminiHochberg(pValues: readonly number[], rate: number): boolean[] {
  const ascending = pValues.toSorted((a, b) => a - b);
  const last = ascending.findLastIndex((pValue, index) => pValue <= (rate * (index + 1)) / ascending.length);
  const highest = ascending[last] ?? Number.NEGATIVE_INFINITY;
  return pValues.map((pValue) => pValue <= highest);
}
