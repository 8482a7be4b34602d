import type { PersonState } from "@/core/contract/people";
import type { Prisma, User } from "@/prisma/generated/client";

/** What a person's row is read with, for their state. */
export const statefulPerson = { _count: { select: { identities: true } } } satisfies Prisma.UserInclude;

type Person = Pick<User, "passwordHash" | "deactivatedAt"> & { _count: { identities: number } };

/** An invited person becomes active by a password of their own or by entering through a provider. */
export function personState({ deactivatedAt, passwordHash, _count }: Person): PersonState {
  if (deactivatedAt) return "deactivated";
  return passwordHash !== null || _count.identities > 0 ? "active" : "invited";
}
