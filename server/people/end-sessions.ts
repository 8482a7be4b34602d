import type { Context } from "@/server/context";
import type { Transaction } from "@/server/database/database";
import { requireAdministrator } from "@/server/people/require-administrator";
import { requirePerson } from "@/server/people/require-person";

type EndSessions = { ctx: Context; input: { personId: string } };

/** Signs a person out everywhere: oneself, or anybody as an administrator. Returns how many sessions ended. */
export async function endSessions({ ctx, input }: EndSessions): Promise<number> {
  if (input.personId !== ctx.actor.userId) {
    requireAdministrator(ctx);
    await requirePerson(ctx, input.personId);
  }
  return endSessionsOf({ tx: ctx.db, userId: input.personId, at: ctx.now() });
}

type Ending = { tx: Pick<Transaction, "session">; userId: string; at: Date; except?: string };

export async function endSessionsOf({ tx, userId, at, except }: Ending): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { userId, endedAt: null, expiresAt: { gt: at }, ...(except && { id: { not: except } }) },
    data: { endedAt: at },
  });
  return count;
}
