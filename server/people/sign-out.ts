import type { Context } from "@/server/context";

type SignOut = { ctx: Context; input: { sessionId: string } };

/** Ends one session of one's own. */
export async function signOut({ ctx, input }: SignOut): Promise<void> {
  await ctx.db.session.updateMany({
    where: { id: input.sessionId, userId: ctx.actor.userId, endedAt: null },
    data: { endedAt: ctx.now() },
  });
}
