import type { InvitationPurpose, OneTimeLink } from "@/core/contract/people";
import type { Transaction } from "@/server/database/database";
import { newToken } from "@/server/people/one-time-token";

const linkDays = 7;

type IssueLink = {
  tx: Transaction;
  person: { id: string; email: string };
  purpose: InvitationPurpose;
  createdById: string;
  at: Date;
};

/** Makes the one link that works for a person; an earlier one that was not used is revoked. */
export async function issueLink({ tx, person, purpose, createdById, at }: IssueLink): Promise<OneTimeLink> {
  const { token, tokenHash } = newToken();
  const expiresAt = new Date(at.getTime() + linkDays * 24 * 60 * 60 * 1000);
  await revokeLinks({ tx, userId: person.id, at });
  await tx.invitation.create({
    data: { tokenHash, purpose, userId: person.id, createdById, createdAt: at, expiresAt },
  });
  return { email: person.email, path: `/invitation/${token}`, expiresAt: expiresAt.toISOString() };
}

export async function revokeLinks({ tx, userId, at }: { tx: Transaction; userId: string; at: Date }): Promise<void> {
  await tx.invitation.updateMany({ where: { userId, usedAt: null, revokedAt: null }, data: { revokedAt: at } });
}
