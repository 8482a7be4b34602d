import type { TestResult } from "@/core/evidence/tests";
import type { ReadOutcome } from "@/core/formats/format";

/** The generator of a format that holds no test cases: it yields nothing and returns what `work` finds. */
export async function* withoutCases(work: () => Promise<ReadOutcome>): AsyncGenerator<TestResult, ReadOutcome> {
  yield* [];
  return await work();
}
