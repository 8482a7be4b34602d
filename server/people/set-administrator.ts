import type { Context } from "@/server/context";
import { inTransaction } from "@/server/database/database";
import { keepAnAdministrator } from "@/server/people/keep-administrator";
import { requireAdministrator } from "@/server/people/require-administrator";
import { requirePerson } from "@/server/people/require-person";

type SetAdministrator = { ctx: Context; input: { personId: string; administrator: boolean } };

export async function setAdministrator({ ctx, input }: SetAdministrator): Promise<void> {
  requireAdministrator(ctx);
  const { id } = await requirePerson(ctx, input.personId);
  await inTransaction(ctx.db, async (tx) => {
    if (!input.administrator) await keepAnAdministrator(tx, id);
    await tx.user.update({ where: { id }, data: { administrator: input.administrator } });
  });
}
