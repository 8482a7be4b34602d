import type { PolicyCheck } from "@/core/contract/policies";
import { parsePolicy } from "@/core/policy/parse-policy";

/** What is wrong with a policy's text, and how much it asks for when nothing is. */
export function checkPolicy(text: string): PolicyCheck {
  const parsed = parsePolicy(text);
  if (!parsed.ok) return { mistakes: parsed.mistakes, criteria: 0, blocking: 0 };
  const { criteria } = parsed.policy;
  return { mistakes: [], criteria: criteria.length, blocking: criteria.filter(({ blocking }) => blocking).length };
}
