import { isLoad, type LoadReading } from "@/core/evidence/reading";
import type { Judgement } from "./judgement";
import type { CriterionKind, JudgeContext, LookedFor } from "./kind";
import type { Limit } from "./limit";
import { emptyGauge, nothingOnFile, runAndUpload } from "./no-evidence";
import { selectJudgement } from "./select";

type Limited = { limit: Limit; warn?: Limit | undefined };

type LoadKind<Params> = {
  /** What is limited, as it follows the limit's words: "of requests failed", "at p95". */
  what: (params: Params) => string;
  /** Judges one run; `older` are the ones before it, newest first. */
  judgeRun: (params: Params, reading: LoadReading, older: readonly LoadReading[], context: JudgeContext) => Judgement;
};

/** What the kinds share that hold a figure of one load run against a limit. */
export function loadKind<Params extends Limited>({ what, judgeRun }: LoadKind<Params>) {
  function absent(params: Params, { scenario }: LookedFor): Judgement {
    return nothingOnFile({
      gauge: emptyGauge(params.limit, params.warn ?? null),
      sentence: `Required ${params.limit.words} ${what(params)}. Nothing is on file.`,
      action: runAndUpload(scenario),
    });
  }
  return {
    evidence: "load",
    required: ({ limit }) => limit.text,
    judge: (params, readings, context) =>
      selectJudgement(readings.filter(isLoad), (reading, older) => judgeRun(params, reading, older, context)) ??
      absent(params, { scenario: null, suites: [], tool: null }),
    absent,
  } satisfies Omit<CriterionKind<Params>, "id" | "label" | "summary" | "params" | "example">;
}
