/** What one endpoint, or all of them together, did in consecutive steps of one length. All lists are of one length. */
export type Steps = {
  /** Milliseconds since 1970, the beginning of the first step. */
  startedAtMs: number;
  stepSeconds: number;
  requests: readonly number[];
  failed: readonly number[];
  /** Milliseconds; NaN in a step without a sample. */
  p50Ms?: readonly number[];
  p95Ms?: readonly number[];
  p99Ms?: readonly number[];
  /** Responses that are not ok by status, as many in each step; absent where the file does not tell them. */
  responses?: ReadonlyMap<number, readonly number[]>;
};

/** Longer runs are told in longer steps, so that what is kept stays bounded. */
export const mostSteps = 7_200;

/** The sums of each `size` values. */
export function grouped(values: readonly number[], size: number): number[] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size).reduce((sum, value) => sum + value, 0),
  );
}
