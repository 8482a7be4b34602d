import type { Actor, Context } from "@/server/context";
import { tokenHashOf } from "@/server/people/one-time-token";
import { type TokenRow, tokenActorName, tokenParts, tokenState } from "./token-view";

const minuteMs = 60_000;

/** Who acts by a token; null when it is unknown, expired, revoked, or the person who made it deactivated. */
export async function findToken(ctx: Pick<Context, "db" | "now">, secret: string): Promise<Actor | null> {
  const row = await ctx.db.projectToken.findUnique({ where: { tokenHash: tokenHashOf(secret) }, include: tokenParts });
  const now = ctx.now();
  if (!row || tokenState(row, now) !== "active") return null;
  await noteUse(ctx, row, now);
  const { id, projectId, scopes, createdById } = row;
  return { userId: createdById, name: tokenActorName(row), administrator: false, token: { id, projectId, scopes } };
}

/** Written once a minute at most: of several requests at once one writes, and never an earlier time over a later one. */
async function noteUse({ db }: Pick<Context, "db">, { id, lastUsedAt }: TokenRow, now: Date): Promise<void> {
  const minuteAgo = new Date(now.getTime() - minuteMs);
  if (lastUsedAt && lastUsedAt > minuteAgo) return;
  await db.projectToken.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: minuteAgo } }] },
    data: { lastUsedAt: now },
  });
}
