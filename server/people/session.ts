import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import type { Context } from "@/server/context";
import { database } from "@/server/database/database";
import { DomainError } from "@/server/domain-error";
import { authOptions, type Seen } from "@/server/people/auth-options";
import type { SignedIn } from "@/server/people/find-session";
import { internalPath } from "@/server/people/internal-path";
import { requireSameOrigin } from "@/server/people/same-origin";

export type SessionContext = Context & { sessionId: string; email: string };

/** Who is signed in, looked up once per request; null for nobody. */
export const currentSession = cache(async (): Promise<SignedIn | null> => {
  const seen: Seen = { signedIn: null, failure: null };
  await getServerSession(authOptions(seen));
  if (seen.failure) throw seen.failure;
  return seen.signedIn;
});

/** For pages: the context of who is signed in; others are sent to sign in and come back to `path`. */
export async function requireSession(path: string): Promise<SessionContext> {
  const session = await currentSession();
  if (!session) redirect(`/sign-in?next=${encodeURIComponent(internalPath(path))}`);
  return contextOf(session);
}

/** For routes: the context of who is signed in; others get 401, and a request that another site sent gets 403. */
export async function sessionContext(): Promise<SessionContext> {
  requireSameOrigin(await headers());
  const session = await currentSession();
  if (!session) throw new DomainError("unauthenticated", "You are not signed in. Sign in and try again.");
  return contextOf(session);
}

async function contextOf({ sessionId, actor, email }: SignedIn): Promise<SessionContext> {
  return { db: await database(), actor, now: () => new Date(), sessionId, email };
}
