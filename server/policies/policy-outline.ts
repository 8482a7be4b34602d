import type { PolicyOutline } from "@/core/contract/policies";
import { parsePolicy } from "@/core/policy/parse-policy";
import type { Criterion } from "@/core/policy/policy";
import { requiredText } from "@/core/policy/required-text";

/** A policy's text as a table for people; empty when the text cannot be read. */
export function policyOutline(text: string): PolicyOutline {
  const parsed = parsePolicy(text);
  return parsed.ok ? parsed.policy.criteria.map(outline) : [];
}

function outline(criterion: Criterion): PolicyOutline[number] {
  const { id, title, weight, blocking } = criterion;
  return {
    id,
    title,
    weight,
    blocking,
    required: requiredText(criterion),
    scope: scopeText(criterion),
    freshness: freshnessText(criterion),
  };
}

function scopeText({ scope }: Criterion): string {
  const parts = [
    scope.scenario && `scenario ${scope.scenario}`,
    scope.suites.length > 0 && `suites ${scope.suites.join(", ")}`,
    scope.environments.length > 0 && `in ${scope.environments.join(", ")}`,
    scope.branch && `branch ${scope.branch}`,
    scope.tool && `from ${scope.tool}`,
  ];
  return parts.filter(Boolean).join(", ") || "every run of the release";
}

function freshnessText({ freshnessHours, validFor }: Criterion): string {
  const age =
    freshnessHours === null
      ? "any age"
      : freshnessHours % 24 === 0
        ? `${freshnessHours / 24}\u00a0d`
        : `${freshnessHours}\u00a0h`;
  return validFor === "time" ? age : `${age}, this ${validFor} only`;
}
