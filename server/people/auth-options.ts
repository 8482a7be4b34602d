import { randomUUID } from "node:crypto";
import type { NextAuthOptions, Session } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import { database } from "@/server/database/database";
import { DomainError } from "@/server/domain-error";
import { clientIpOf } from "@/server/people/client-ip";
import { findSession, type SignedIn } from "@/server/people/find-session";
import { oidcProvider, providerSession } from "@/server/people/oidc-provider";
import { signIn } from "@/server/people/sign-in";
import { sessionSeconds } from "@/server/people/start-session";

/** What the look-up found, for a caller in the same request. NextAuth itself swallows a failure of the database. */
export type Seen = { signedIn: SignedIn | null; failure: unknown };

export function authOptions(seen: Seen = { signedIn: null, failure: null }): NextAuthOptions {
  return {
    session: { strategy: "jwt", maxAge: sessionSeconds },
    jwt: { maxAge: sessionSeconds },
    pages: { signIn: "/sign-in", signOut: "/account", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { email: { label: "Address" }, password: { label: "Password", type: "password" } },
        authorize: (credentials, request) => authorize(credentials, clientIpOf(request.headers)),
      }),
      ...oidcProvider(),
    ],
    callbacks: {
      // Entering by a provider ends here: a problem leads back to the page with its code, a session gives its id.
      signIn: ({ user, account, profile }) => (account?.type === "oauth" ? providerSession(user, profile) : true),
      // The token names the session row and carries nothing else.
      jwt: ({ token }) => ({ sub: token.sub }),
      session: async ({ session, token }) => {
        try {
          seen.signedIn = await findSession({ db: await database(), now: () => new Date() }, token.sub);
        } catch (error) {
          seen.failure = error;
          throw error;
        }
        if (!seen.signedIn) return noSession();
        return { user: { name: seen.signedIn.actor.name, email: seen.signedIn.email }, expires: session.expires };
      },
    },
    events: { signOut: ({ token }) => endSession(token.sub) },
  };
}

const Credentials = z.object({ email: z.string(), password: z.string() });

/** The id given to NextAuth is the session's. A thrown message becomes part of an address: it is a code, never raw text. */
async function authorize(credentials: unknown, clientIp: string): Promise<{ id: string } | null> {
  try {
    const ctx = { db: await database(), now: () => new Date() };
    const { sessionId } = await signIn({ ctx, input: { ...Credentials.parse(credentials), clientIp } });
    return { id: sessionId };
  } catch (error) {
    if (error instanceof z.ZodError) return null;
    if (error instanceof DomainError && error.code === "unauthenticated") return null;
    if (error instanceof DomainError && error.code === "too-many") throw new Error(tooManyCode(error.details));
    const id = randomUUID();
    console.error(`[${id}]`, error);
    throw new Error(`failed-${id}`);
  }
}

function tooManyCode(details: unknown): string {
  return `too-many-${z.object({ minutes: z.number() }).parse(details).minutes}`;
}

async function endSession(id: string | undefined): Promise<void> {
  const db = await database();
  await db.session.updateMany({ where: { id: z.uuid().parse(id), endedAt: null }, data: { endedAt: new Date() } });
}

/** NextAuth takes an object without keys for "not signed in"; its type does not say so. */
function noSession(): Session {
  return {} as Session;
}
