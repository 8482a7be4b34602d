import { z } from "zod";
import type { User } from "@/prisma/generated/client";
import type { Context } from "@/server/context";
import { DomainError } from "@/server/domain-error";

const PersonId = z.uuid();

export async function requirePerson(ctx: Pick<Context, "db">, personId: string): Promise<User> {
  const person = PersonId.safeParse(personId).success && (await ctx.db.user.findUnique({ where: { id: personId } }));
  if (!person) throw new DomainError("not-found", "There is no such person.");
  return person;
}
