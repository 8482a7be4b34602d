import type { FindingCategory } from "@/core/evidence/finding";
import type { FindingGroup } from "@/core/evidence/finding-tally";
import { isScan, type Reading } from "@/core/evidence/reading";
import { requiredCount } from "./count-finding";
import { atOrAbove, categoryName, type FindingQuestion } from "./finding-question";
import { findingTotals } from "./finding-totals";
import { judgeFindings } from "./judge-findings";
import type { Judgement } from "./judgement";
import type { CriterionKind } from "./kind";
import type { Limit } from "./limit";
import { emptyGauge, nothingOnFile, runScanner } from "./no-evidence";
import { unionOfScans } from "./scan-union";

type Limited = { limit: Limit; warn?: Limit | undefined };

/** What the kinds share that count findings over the newest scan of every tool and component. */
export function findingKind<Params extends Limited>(questionOf: (params: Params) => FindingQuestion) {
  function none(params: Params, why: string, tool: string | null): Judgement {
    const { noun, severity, category } = questionOf(params);
    return nothingOnFile({
      gauge: emptyGauge(params.limit, params.warn ?? null),
      sentence: `Required ${params.limit.words} ${noun}${atOrAbove(severity)}. ${why}`,
      action: runScanner(tool, category),
    });
  }
  return {
    evidence: "scan",
    required: (params) => {
      const { short, severity } = questionOf(params);
      return requiredCount(params.limit, `${short}${atOrAbove(severity)}`);
    },
    judge(params, readings, { findingTallies }) {
      const question = questionOf(params);
      const countOf = (groups: readonly FindingGroup[]) => {
        const { open, accepted } = findingTotals(groups, question.severity, question.openOf);
        return open + (question.accepted === "counts" ? accepted : 0);
      };
      const parts = unionOfScans(readings, findingTallies, { category: question.category, countOf });
      if (parts.length > 0) return judgeFindings(params.limit, params.warn ?? null, question, parts);
      return none(params, whyNone(question.category, readings), null);
    },
    absent: (params, { tool }) => none(params, "Nothing is on file.", tool),
  } satisfies Omit<CriterionKind<Params>, "id" | "label" | "summary" | "params" | "example">;
}

function whyNone(category: FindingCategory | null, readings: readonly Reading[]): string {
  if (category === null || !readings.some(isScan)) return "Nothing is on file.";
  return `No scan on file says that it looks for ${categoryName(category)}.`;
}
