import type { CategoryTrend } from "@/core/contract/overview";
import type { CriterionResult, Evaluation } from "@/core/evaluation/evaluation";

/** Each category with its criteria by state, what its proven score gained since an earlier evaluation, and a sentence. */
export function categoryTrends(now: Evaluation, before: Evaluation | null): CategoryTrend[] {
  return now.categories.map((category) => {
    const criteria = now.criteria.filter((criterion) => criterion.category === category.name);
    const was = before?.categories.find(({ name }) => name === category.name)?.score ?? null;
    return {
      ...category,
      states: countStates(criteria),
      waived: criteria.filter(({ waiver }) => waiver !== null).length,
      sevenDays: was && category.score ? category.score.provenPercent - was.provenPercent : null,
      sentence: sentenceOf(criteria),
    };
  });
}

function countStates(criteria: readonly CriterionResult[]): CategoryTrend["states"] {
  const states: CategoryTrend["states"] = {};
  for (const { state } of criteria) states[state] = (states[state] ?? 0) + 1;
  return states;
}

const inOrder = ["fail", "none", "stale", "thin", "warn"] as const;
const words = {
  fail: "misses its requirement",
  none: "has no evidence",
  stale: "is stale",
  thin: "rests on too little",
  warn: "is past its warning line",
} as const;

function sentenceOf(criteria: readonly CriterionResult[]): string {
  for (const state of inOrder) {
    const [first, ...rest] = criteria.filter((criterion) => criterion.state === state);
    if (!first) continue;
    const others = rest.length === 0 ? "" : `, and ${rest.length} more`;
    return `${first.title} ${words[state]}${others}.`;
  }
  return criteria.length === 1 ? "Its requirement holds." : `All ${criteria.length} requirements hold.`;
}
