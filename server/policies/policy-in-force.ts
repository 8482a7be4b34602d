import { parsePolicy } from "@/core/policy/parse-policy";
import type { Policy } from "@/core/policy/policy";
import type { Context } from "@/server/context";

/** The newest policy of a project as it is read; null for a project without one, or one that this version cannot read. */
export async function policyInForce(ctx: Context, projectId: string): Promise<Policy | null> {
  const newest = await ctx.db.policyVersion.findFirst({
    where: { projectId },
    orderBy: { version: "desc" },
    select: { text: true },
  });
  const parsed = newest && parsePolicy(newest.text);
  return parsed?.ok ? parsed.policy : null;
}
