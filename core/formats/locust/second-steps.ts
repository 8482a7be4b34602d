import { mostSteps, type Steps } from "@/core/formats/steps/steps";

/** Counts by second since 1970. */
type BySecond = ReadonlyMap<number, number>;

/** From which second on to which, and in steps of how many. */
export type Span = { from: number; steps: number; stepSeconds: number };

/** The span of all seconds that are counted, in one step a second or, of a long run, in longer ones; null without any. */
export function spanOf(all: readonly BySecond[]): Span | null {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const counts of all) {
    for (const second of counts.keys()) [from, to] = [Math.min(from, second), Math.max(to, second)];
  }
  if (!Number.isInteger(from) || !Number.isInteger(to)) return null;
  const stepSeconds = Math.ceil((to - from + 1) / mostSteps);
  return { from, stepSeconds, steps: Math.ceil((to - from + 1) / stepSeconds) };
}

export function secondSteps({ from, steps, stepSeconds }: Span, requests: BySecond, failed: BySecond): Steps {
  const counted = (counts: BySecond) => {
    const each = Array.from({ length: steps }, () => 0);
    for (const [second, count] of counts) {
      const step = Math.floor((second - from) / stepSeconds);
      each[step] = (each[step] ?? 0) + count;
    }
    return each;
  };
  return { startedAtMs: 1_000 * from, stepSeconds, requests: counted(requests), failed: counted(failed) };
}
