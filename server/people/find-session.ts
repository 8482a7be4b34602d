import { z } from "zod";
import type { Actor, Context } from "@/server/context";

export type SignedIn = { sessionId: string; actor: Actor; email: string };

const SessionId = z.uuid();

/** Who a session belongs to; null when it is unknown, ended, expired, or its person deactivated. */
export async function findSession(ctx: Pick<Context, "db" | "now">, sessionId: unknown): Promise<SignedIn | null> {
  const id = SessionId.safeParse(sessionId);
  if (!id.success) return null;
  const found = await ctx.db.session.findFirst({
    where: { id: id.data, endedAt: null, expiresAt: { gt: ctx.now() }, user: { deactivatedAt: null } },
    select: { user: { select: { id: true, name: true, email: true, administrator: true } } },
  });
  if (!found) return null;
  const { id: userId, name, administrator, email } = found.user;
  return { sessionId: id.data, actor: { userId, name, administrator }, email };
}
