import type { Context } from "@/server/context";
import { inTransaction } from "@/server/database/database";
import { endSessionsOf } from "@/server/people/end-sessions";
import { revokeLinks } from "@/server/people/issue-link";
import { keepAnAdministrator } from "@/server/people/keep-administrator";
import { requireAdministrator } from "@/server/people/require-administrator";
import { requirePerson } from "@/server/people/require-person";

type DeactivatePerson = { ctx: Context; input: { personId: string } };

/** Ends a person's access at once: sessions and open links with it. What the person did stays on record. */
export async function deactivatePerson({ ctx, input }: DeactivatePerson): Promise<void> {
  requireAdministrator(ctx);
  const { id } = await requirePerson(ctx, input.personId);
  const at = ctx.now();
  await inTransaction(ctx.db, async (tx) => {
    await keepAnAdministrator(tx, id);
    await tx.user.updateMany({ where: { id, deactivatedAt: null }, data: { deactivatedAt: at } });
    await endSessionsOf({ tx, userId: id, at });
    await revokeLinks({ tx, userId: id, at });
  });
}
