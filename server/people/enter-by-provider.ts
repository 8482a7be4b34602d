import { z } from "zod";
import { EmailAddress } from "@/core/contract/people";
import type { User } from "@/prisma/generated/client";
import type { Context } from "@/server/context";
import { inTransaction, type Transaction } from "@/server/database/database";
import { revokeLinks } from "@/server/people/issue-link";
import { startSession } from "@/server/people/start-session";
import type { OidcSettings } from "@/server/settings";

/** What a provider says of who signs in. */
export const ProviderClaims = z.object({
  sub: z.string().min(1).max(255),
  email: z.string().optional(),
  email_verified: z.boolean().optional(),
  name: z.string().trim().min(1).max(120).optional().catch(undefined),
});
export type ProviderClaims = z.infer<typeof ProviderClaims>;

/** Codes of `sign-in-problem.ts`: why a provider's word is not enough. */
export type EntryProblem = "no-address" | "address-not-verified" | "not-invited" | "deactivated";
export type Entry = { sessionId: string } | { problem: EntryProblem };

type Options = { ctx: Pick<Context, "db" | "now">; input: { provider: OidcSettings; claims: ProviderClaims } };

/**
 * Starts a session for whom an OpenID Connect provider vouches: the person whom it has named before, else the one with
 * that verified address, else, where the instance says so, somebody new without any project.
 */
export async function enterByProvider({ ctx, input }: Options): Promise<Entry> {
  const { issuer } = input.provider;
  const { sub: subject } = input.claims;
  const at = ctx.now();
  return inTransaction(ctx.db, async (tx) => {
    const known = await tx.identity.findUnique({
      where: { issuer_subject: { issuer, subject } },
      include: { user: true },
    });
    const found = known ? known.user : await personByAddress(tx, input, at);
    if (typeof found === "string") return { problem: found };
    if (found.deactivatedAt) return { problem: "deactivated" };
    if (!known)
      await tx.identity.createMany({
        data: { issuer, subject, userId: found.id, createdAt: at },
        skipDuplicates: true,
      });
    return { sessionId: await startSession(tx, found.id, at) };
  });
}

async function personByAddress(
  tx: Transaction,
  { provider, claims }: Options["input"],
  at: Date,
): Promise<User | EntryProblem> {
  const address = EmailAddress.safeParse(claims.email);
  if (!address.success) return "no-address";
  if (claims.email_verified !== true && !provider.trustAddress) return "address-not-verified";
  const email = address.data;
  const person = await tx.user.findUnique({ where: { email }, include: { identities: true } });
  const name = claims.name ?? email.replace(/@.*$/, "");
  if (!person) return provider.signUp === "anyone" ? newPerson(tx, { email, name, createdAt: at }) : "not-invited";
  const isInvited = person.passwordHash === null && person.identities.length === 0;
  if (!isInvited) return person;
  await revokeLinks({ tx, userId: person.id, at });
  return tx.user.update({ where: { id: person.id }, data: { name } });
}

async function newPerson(tx: Transaction, data: { email: string; name: string; createdAt: Date }): Promise<User> {
  await tx.user.createMany({ data, skipDuplicates: true });
  return tx.user.findUniqueOrThrow({ where: { email: data.email } });
}
