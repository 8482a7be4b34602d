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
import { findToken } from "@/server/tokens/find-token";

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
  const sent = await headers();
  if (await bearerContext(sent))
    throw new DomainError("forbidden", "No token may do this. Sign in and do it yourself.");
  requireSameOrigin(sent);
  const session = await currentSession();
  if (!session) throw new DomainError("unauthenticated", "You are not signed in. Sign in and try again.");
  return contextOf(session);
}

/**
 * For routes that a project's token may use too. A request with a bearer token is judged by that alone: cookies are not
 * looked at, and a site that does not know the token cannot send it.
 */
export async function callerContext(): Promise<Context> {
  return (await bearerContext(await headers())) ?? sessionContext();
}

/** Unknown, expired and revoked are one answer, so that it tells nothing of a token that was guessed. */
async function bearerContext(sent: Headers): Promise<Context | null> {
  const secret = /^Bearer +(.*)$/i.exec(sent.get("authorization") ?? "")?.[1];
  if (secret === undefined) return null;
  const db = await database();
  const now = () => new Date();
  const actor = await findToken({ db, now }, secret);
  if (!actor) {
    throw new DomainError(
      "unauthenticated",
      "This token is not valid: it is unknown, expired or revoked. A lead of the project makes a new one under Settings.",
    );
  }
  return { db, actor, now };
}

async function contextOf({ sessionId, actor, email }: SignedIn): Promise<SessionContext> {
  return { db: await database(), actor, now: () => new Date(), sessionId, email };
}
