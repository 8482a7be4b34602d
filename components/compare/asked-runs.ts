import { CompareQuery, RunNumbers } from "@/core/contract/comparison";
import type { LoadRunChoice } from "@/core/contract/load-run-choice";
import { RunNumber } from "@/core/contract/runs";
import { canonicalScenario, suggestedScenarios } from "@/core/policy/scenario";

type Written = string | string[] | undefined;

/** What a compare address asks for: two runs held against each other, several side by side, or not yet enough of them. */
export type AskedRuns =
  | { kind: "two"; base: number; head: number }
  | { kind: "many"; runs: number[] }
  | { kind: "few"; base: number | null; head: number | null; problem: string | null };

/** Reads `base` and `head`, or `run` named two to six times, of an address. */
export function askedRuns({ base, head, run }: { base?: Written; head?: Written; run?: Written }): AskedRuns {
  if (run !== undefined) {
    const runs = RunNumbers.safeParse([...new Set([run].flat())].join(","));
    if (runs.success) return { kind: "many", runs: runs.data };
    const problem = runs.error.issues[0]?.message ?? null;
    return { kind: "few", base: null, head: numberIn([run].flat()[0]), problem };
  }
  const two = CompareQuery.safeParse({ base, head });
  if (two.success && two.data.base !== two.data.head) return { kind: "two", ...two.data };
  const problem = two.success ? "A run cannot be held against itself. Choose two." : null;
  return { kind: "few", base: numberIn(base), head: numberIn(head), problem };
}

function numberIn(written: Written): number | null {
  return RunNumber.safeParse(written).data ?? null;
}

const ladder: readonly string[] = suggestedScenarios;

/** Numbers of runs from smoke to endurance, those of one scenario as they were measured; unknown ones stand last. */
export function ladderOrder(numbers: readonly number[], runs: readonly LoadRunChoice[]): number[] {
  const rank = (number: number) => {
    const scenario = runs.find((run) => run.number === number)?.scenario ?? "";
    const place = ladder.indexOf(canonicalScenario(scenario));
    return place < 0 ? ladder.length : place;
  };
  const measured = (number: number) => Date.parse(runs.find((run) => run.number === number)?.endedAt ?? "9999-12-31");
  return numbers.toSorted((a, b) => rank(a) - rank(b) || measured(a) - measured(b));
}
