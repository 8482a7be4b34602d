import { z } from "zod";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { DomainError } from "@/server/domain-error";

const TokenId = z.uuid();

type RevokeToken = { ctx: Context; input: { project: string; tokenId: string } };

/** Ends a token: its next request is answered 401. Revoking it again changes nothing. */
export async function revokeToken({ ctx, input }: RevokeToken): Promise<void> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "lead" });
  const where = { id: input.tokenId, projectId: project.id };
  const found = TokenId.safeParse(input.tokenId).success && (await ctx.db.projectToken.findFirst({ where }));
  if (!found) throw new DomainError("not-found", "This project has no such token.");
  await ctx.db.projectToken.updateMany({ where: { ...where, revokedAt: null }, data: { revokedAt: ctx.now() } });
}
