import type { Context } from "@/server/context";
import { requireAdministrator } from "@/server/people/require-administrator";
import { requirePerson } from "@/server/people/require-person";

type ReactivatePerson = { ctx: Context; input: { personId: string } };

/** Lets a person sign in again with the password they had; sessions and links stay ended. */
export async function reactivatePerson({ ctx, input }: ReactivatePerson): Promise<void> {
  requireAdministrator(ctx);
  const { id } = await requirePerson(ctx, input.personId);
  await ctx.db.user.update({ where: { id }, data: { deactivatedAt: null } });
}
