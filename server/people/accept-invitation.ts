import type { AcceptInvitationInput } from "@/core/contract/people";
import type { Context } from "@/server/context";
import { inTransaction } from "@/server/database/database";
import { DomainError } from "@/server/domain-error";
import { endSessionsOf } from "@/server/people/end-sessions";
import { findInvitation } from "@/server/people/find-invitation";
import { hashPassword } from "@/server/people/password";

type AcceptInvitation = { ctx: Pick<Context, "db" | "now">; input: AcceptInvitationInput };

/** Sets name and password through a link, once. Every session that the person had ends. */
export async function acceptInvitation({ ctx, input }: AcceptInvitation): Promise<{ email: string }> {
  const invitation = await findInvitation({ ctx, input });
  const passwordHash = await hashPassword(input.password);
  const at = ctx.now();
  await inTransaction(ctx.db, async (tx) => {
    // The condition decides between two uses at the same moment; findInvitation only explains.
    const { count } = await tx.invitation.updateMany({
      where: {
        id: invitation.id,
        usedAt: null,
        revokedAt: null,
        expiresAt: { gt: at },
        user: { deactivatedAt: null },
      },
      data: { usedAt: at },
    });
    if (count === 0) throw new DomainError("conflict", "This link was used a moment ago. Sign in with its password.");
    await tx.user.update({ where: { id: invitation.person.id }, data: { name: input.name, passwordHash } });
    await endSessionsOf({ tx, userId: invitation.person.id, at });
  });
  return { email: invitation.person.email };
}
