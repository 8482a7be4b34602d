/** Where a text stands in bytes, without its quotes; `from` is −1 where there is none. */
export type Span = { from: number; to: number; escaped: boolean };

export function noSpan(): Span {
  return { from: -1, to: -1, escaped: false };
}
