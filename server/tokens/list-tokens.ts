import type { TokenList } from "@/core/contract/tokens";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { tokenParts, tokenView } from "./token-view";

type ListTokens = { ctx: Context; input: { project: string } };

/** The project's tokens, those that work first, the newest first among them. */
export async function listTokens({ ctx, input }: ListTokens): Promise<TokenList> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "lead" });
  const rows = await ctx.db.projectToken.findMany({
    where: { projectId: project.id },
    include: tokenParts,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const tokens = rows.map((row) => tokenView(row, ctx.now()));
  return { tokens: tokens.toSorted((a, b) => Number(b.state === "active") - Number(a.state === "active")) };
}
