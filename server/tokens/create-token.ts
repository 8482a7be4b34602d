import type { CreatedToken, CreateTokenInput } from "@/core/contract/tokens";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { DomainError } from "@/server/domain-error";
import { newToken, tokenHashOf } from "@/server/people/one-time-token";
import { tokenParts, tokenView } from "./token-view";

const dayMs = 24 * 60 * 60 * 1000;
/** Long enough to tell tokens apart, short enough that what stays hidden cannot be guessed. */
const prefixLength = 10;

type CreateToken = { ctx: Context; input: CreateTokenInput & { project: string } };

/** Makes a token of the project. Only its digest is stored: the secret is in this answer and nowhere else. */
export async function createToken({ ctx, input }: CreateToken): Promise<CreatedToken> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "lead" });
  const { name, scopes, expiresInDays } = input;
  const secret = `hpt_${newToken().token}`;
  const now = ctx.now();
  const [made] = await ctx.db.projectToken.createManyAndReturn({
    data: {
      projectId: project.id,
      name,
      scopes,
      tokenHash: tokenHashOf(secret),
      prefix: secret.slice(0, prefixLength),
      createdById: ctx.actor.userId,
      createdAt: now,
      expiresAt: expiresInDays === null ? null : new Date(now.getTime() + expiresInDays * dayMs),
    },
    skipDuplicates: true,
    select: { id: true },
  });
  if (!made) {
    throw new DomainError(
      "conflict",
      `There is a token named ${name} already. Revoke it first, or choose another name.`,
    );
  }
  const row = await ctx.db.projectToken.findUniqueOrThrow({ where: { id: made.id }, include: tokenParts });
  return { secret, token: tokenView(row, now) };
}
