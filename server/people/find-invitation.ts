import type { InvitationPurpose } from "@/core/contract/people";
import type { Context } from "@/server/context";
import { DomainError } from "@/server/domain-error";
import { tokenHashOf } from "@/server/people/one-time-token";

type FindInvitation = { ctx: Pick<Context, "db" | "now">; input: { token: string } };
type OpenInvitation = {
  id: string;
  purpose: InvitationPurpose;
  person: { id: string; name: string; email: string };
  expiresAt: Date;
};

/** The link as long as it can be used; otherwise the reason why not. */
export async function findInvitation({ ctx, input }: FindInvitation): Promise<OpenInvitation> {
  const found = await ctx.db.invitation.findUnique({
    where: { tokenHash: tokenHashOf(input.token) },
    include: { user: true },
  });
  if (!found || found.revokedAt || found.user.deactivatedAt) {
    throw new DomainError("not-found", "This link is not valid. Ask an administrator for a new one.");
  }
  if (found.usedAt) {
    throw new DomainError("conflict", "This link was already used. Sign in, or ask an administrator for a new one.");
  }
  if (found.expiresAt <= ctx.now()) {
    throw new DomainError("not-found", "This link has expired. Ask an administrator for a new one.");
  }
  const { id, purpose, user, expiresAt } = found;
  return { id, purpose, person: { id: user.id, name: user.name, email: user.email }, expiresAt };
}
