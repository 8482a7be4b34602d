import type { ExpectedRule } from "@/core/evidence/expected-rule";
import type { LoadSlice } from "@/core/evidence/load";

/**
 * Whether a rule takes effect on an endpoint whose file does not list statuses: the name matches the rule's pattern,
 * and the name itself states in square brackets the statuses that the author provokes, each of them in the rule.
 * The pattern may be written with or without that label: both /api/nonexistent and /api/nonexistent* match
 * "/api/nonexistent [404]".
 */
export function isExpectedByName(slice: LoadSlice, rules: readonly ExpectedRule[]): boolean {
  const label = statedStatuses(slice.name);
  return label !== null && rules.some((rule) => applies(rule, slice, label));
}

function applies(rule: ExpectedRule, slice: LoadSlice, label: { statuses: number[]; bareName: string }): boolean {
  if (rule.method !== null && rule.method.toUpperCase() !== slice.method?.toUpperCase()) return false;
  if (!label.statuses.every((status) => rule.statuses.includes(status))) return false;
  return matchesPattern(rule.name, slice.name) || matchesPattern(rule.name, label.bareName);
}

function statedStatuses(name: string): { statuses: number[]; bareName: string } | null {
  const found = /\s*\[(\d{3}(?:[\s,|/]+\d{3})*)\]/.exec(name);
  if (found?.[1] === undefined) return null;
  return { statuses: found[1].split(/[\s,|/]+/).map(Number), bareName: name.replace(found[0], "").trim() };
}

/** Whether a name matches a pattern in which `*` stands for any run of characters; nothing else is special. */
function matchesPattern(pattern: string, name: string): boolean {
  const [first = "", ...rest] = pattern.split("*");
  const last = rest.pop();
  if (last === undefined) return name === first;
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
  const end = name.length - last.length;
  let from = first.length;
  for (const part of rest) {
    const at = name.indexOf(part, from);
    if (at < 0 || at + part.length > end) return false;
    from = at + part.length;
  }
  return true;
}
