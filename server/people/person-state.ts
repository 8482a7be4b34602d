import type { PersonState } from "@/core/contract/people";
import type { User } from "@/prisma/generated/client";

export function personState(person: Pick<User, "passwordHash" | "deactivatedAt">): PersonState {
  if (person.deactivatedAt) return "deactivated";
  return person.passwordHash ? "active" : "invited";
}
