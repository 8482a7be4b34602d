import type { InvitePersonInput, OneTimeLink } from "@/core/contract/people";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { inTransaction, type Transaction } from "@/server/database/database";
import { DomainError } from "@/server/domain-error";
import { issueLink } from "@/server/people/issue-link";
import { requireAdministrator } from "@/server/people/require-administrator";

type InvitePerson = { ctx: Context; input: InvitePersonInput };

/** Makes a person who has no password yet, and the link that sets one. */
export async function invitePerson({ ctx, input }: InvitePerson): Promise<OneTimeLink> {
  requireAdministrator(ctx);
  const { membership, ...invited } = input;
  const access = membership && (await requireProject({ ctx, slug: membership.project, role: "lead" }));
  return inTransaction(ctx.db, async (tx) => {
    const person = await createPerson(tx, invited, ctx.now());
    if (access && membership) {
      await tx.membership.create({
        data: { userId: person.id, projectId: access.project.id, role: membership.role, createdAt: ctx.now() },
      });
    }
    return issueLink({ tx, person, purpose: "invitation", createdById: ctx.actor.userId, at: ctx.now() });
  });
}

/** The part before the @ stands for the name until the person writes one. */
async function createPerson(tx: Transaction, invited: Omit<InvitePersonInput, "membership">, at: Date) {
  const [person] = await tx.user.createManyAndReturn({
    data: { ...invited, name: invited.email.replace(/@.*$/, ""), createdAt: at },
    skipDuplicates: true,
  });
  if (!person) {
    throw new DomainError(
      "conflict",
      `There is already a person with the address ${invited.email}. Make a new link for them in the list of people.`,
    );
  }
  return person;
}
