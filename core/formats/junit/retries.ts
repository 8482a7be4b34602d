import type { TestOutcome, TestRetry } from "@/core/evidence/tests";

const outcomes: readonly TestOutcome[] = ["passed", "failed", "errored", "skipped", "xfailed", "flaky", "not-run"];

/** One listing of a test: its place in the file and what became of it. */
type Attempt = { ordinal: number; outcome: TestOutcome };

/**
 * The cases of one suite by identity. A first attempt is kept as one number (ordinal × 8 + outcome), for a suite may
 * hold a million of them; only names that come again get a list.
 */
export type Attempts = { first: Map<string, number>; again: Map<string, number[]> };

export function noAttempts(): Attempts {
  return { first: new Map(), again: new Map() };
}

export function noteAttempt(attempts: Attempts, identity: string, { ordinal, outcome }: Attempt): void {
  const packed = ordinal * 8 + outcomes.indexOf(outcome);
  const first = attempts.first.get(identity);
  if (first === undefined) {
    attempts.first.set(identity, packed);
    return;
  }
  const list = attempts.again.get(identity);
  if (list) list.push(packed);
  else attempts.again.set(identity, [first, packed]);
}

function unpack(packed: number): Attempt {
  return { ordinal: Math.floor(packed / 8), outcome: outcomes[packed % 8] ?? "errored" };
}

/** A name listed several times with a pass and a failure among them, as rerun plugins write a test that they retried. */
type Retried = { identity: string; attempts: Attempt[]; retry: TestRetry };

/**
 * The retried tests among the cases. Names that come again with one outcome, or with failures and skips only, may be
 * parametrised tests or a failure followed by an error in teardown: they stay as they are.
 */
export function retriedTests(attempts: Attempts): Retried[] {
  const found: Retried[] = [];
  for (const [identity, packed] of attempts.again) {
    const list = packed.map(unpack);
    const passed = list.filter(({ outcome }) => outcome === "passed" || outcome === "flaky").at(-1);
    const failed = list.some(({ outcome }) => outcome === "failed" || outcome === "errored");
    if (!passed || !failed) continue;
    const dropped = list.filter((attempt) => attempt !== passed).map(({ ordinal }) => ordinal);
    found.push({ identity, attempts: list, retry: { kept: passed.ordinal, dropped, outcome: "flaky" } });
  }
  return found;
}

/** How many names come again without one pass and with a failure: each listing of them is counted as a test. */
export function repeatedFailures(attempts: Attempts): number {
  let found = 0;
  for (const packed of attempts.again.values()) {
    const list = packed.map(unpack);
    const passed = list.some(({ outcome }) => outcome === "passed" || outcome === "flaky");
    const failed = list.some(({ outcome }) => outcome === "failed" || outcome === "errored");
    if (failed && !passed) found += 1;
  }
  return found;
}
