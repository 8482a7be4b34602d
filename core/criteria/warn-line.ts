import { isInside, type Limit } from "./limit";

type WithLine = { limit: Limit; warn?: Limit | undefined };

/** A zod check of parameters: the warning line is passed before the limit is. */
export function warnLineInside(context: { value: WithLine; issues: unknown[] }): void {
  const { limit, warn } = context.value;
  if (warn === undefined || (warn.allowed === limit.allowed && isInside(warn, limit))) return;
  const message = `the warning line ${warn.text} lies outside the limit ${limit.text}`;
  context.issues.push({ code: "custom", message, path: ["warn"], input: context.value });
}
