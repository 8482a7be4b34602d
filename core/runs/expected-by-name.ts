import type { ExpectedRule } from "@/core/evidence/expected-rule";
import type { LoadSlice } from "@/core/evidence/load";

/**
 * Whether a rule takes effect on an endpoint whose file does not list statuses: the name matches the rule's pattern,
 * and the name itself states in square brackets the statuses that the author provokes, each of them in the rule.
 * The pattern may be written with or without that label: both /api/nonexistent and /api/nonexistent* match
 * "/api/nonexistent [404]".
 */
export function isExpectedByName(slice: Named, rules: readonly ExpectedRule[]): boolean {
  const label = statedStatuses(slice.name);
  return label !== null && rules.some((rule) => applies(rule, slice, label));
}

/** Whether a rule says that an endpoint's responses of a status are provoked on purpose. */
export function isExpectedStatus(slice: Named, status: number, rules: readonly ExpectedRule[]): boolean {
  const bareName = statedStatuses(slice.name)?.bareName ?? slice.name;
  return rules.some((rule) => rule.statuses.includes(status) && isOf(rule, slice, bareName));
}

type Named = Pick<LoadSlice, "name" | "method">;

function applies(rule: ExpectedRule, slice: Named, label: { statuses: number[]; bareName: string }): boolean {
  return label.statuses.every((status) => rule.statuses.includes(status)) && isOf(rule, slice, label.bareName);
}

function isOf(rule: ExpectedRule, slice: Named, bareName: string): boolean {
  if (rule.method !== null && rule.method.toUpperCase() !== slice.method?.toUpperCase()) return false;
  return matchesPattern(rule.name, slice.name) || matchesPattern(rule.name, bareName);
}

function statedStatuses(name: string): { statuses: number[]; bareName: string } | null {
  const found = /\s*\[(\d{3}(?:[\s,|/]+\d{3})*)\]/.exec(name);
  if (found?.[1] === undefined) return null;
  return { statuses: found[1].split(/[\s,|/]+/).map(Number), bareName: name.replace(found[0], "").trim() };
}

/** Whether a name matches a pattern in which `*` stands for any run of characters; nothing else is special. */
export function matchesPattern(pattern: string, name: string): boolean {
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
