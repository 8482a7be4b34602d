import type { TokenState, TokenView } from "@/core/contract/tokens";
import type { Prisma } from "@/prisma/generated/client";

/** What a token's row is read with. */
export const tokenParts = {
  createdBy: { select: { name: true, deactivatedAt: true } },
} satisfies Prisma.ProjectTokenInclude;

export type TokenRow = Prisma.ProjectTokenGetPayload<{ include: typeof tokenParts }>;

/** Whether a token works at this moment, and if not, why. */
export function tokenState({ revokedAt, expiresAt, createdBy }: TokenRow, now: Date): TokenState {
  if (revokedAt) return "revoked";
  if (createdBy.deactivatedAt) return "stopped";
  return expiresAt && expiresAt <= now ? "expired" : "active";
}

/** How a token is named where a person's name stands: who handed in, who acted. */
export function tokenActorName({ name }: { name: string }): string {
  return `${name}, token`;
}

export function tokenView(row: TokenRow, now: Date): TokenView {
  const { id, name, prefix, scopes, createdBy, createdAt, expiresAt, lastUsedAt } = row;
  return {
    id,
    name,
    prefix,
    scopes,
    state: tokenState(row, now),
    createdBy: createdBy.name,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}
