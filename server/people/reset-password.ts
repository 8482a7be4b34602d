import type { OneTimeLink } from "@/core/contract/people";
import type { Context } from "@/server/context";
import { inTransaction } from "@/server/database/database";
import { DomainError } from "@/server/domain-error";
import { issueLink } from "@/server/people/issue-link";
import { requireAdministrator } from "@/server/people/require-administrator";
import { requirePerson } from "@/server/people/require-person";

type ResetPassword = { ctx: Context; input: { personId: string } };

/** A new link for a person: to reset the password, or the invitation again if it was never accepted. */
export async function resetPassword({ ctx, input }: ResetPassword): Promise<OneTimeLink> {
  requireAdministrator(ctx);
  const person = await requirePerson(ctx, input.personId);
  if (person.deactivatedAt) {
    throw new DomainError("conflict", `${person.name} is deactivated. Reactivate the account before you make a link.`);
  }
  const purpose = person.passwordHash ? "password_reset" : "invitation";
  return inTransaction(ctx.db, (tx) =>
    issueLink({ tx, person, purpose, createdById: ctx.actor.userId, at: ctx.now() }),
  );
}
