import { createHash } from "node:crypto";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import type { Database } from "@/server/database/database";
import { DomainError } from "@/server/domain-error";

/** Wrong passwords within the window; many people may share one client address behind a proxy. */
const windowMinutes = 15;
const attemptsPerAccount = 10;
const attemptsPerClient = 100;

type Attempt = { account: string; clientIp: string };

/** Counts an attempt before it is judged, so that attempts at the same time are all counted. */
export async function countAttempt(db: Database, attempt: Attempt): Promise<void> {
  await db.rateLimiterFlexible.deleteMany({ where: { expire: { lt: new Date() } } });
  const { account, client } = limits(db);
  try {
    await client.consume(keyOf(attempt.clientIp));
    await account.consume(keyOf(attempt.account));
  } catch (reason) {
    if (reason instanceof RateLimiterRes) throw tooMany(reason.msBeforeNext);
    throw reason;
  }
}

/** A right password ends the account's count and gives the client its attempt back. */
export async function forgiveAttempt(db: Database, attempt: Attempt): Promise<void> {
  const { account, client } = limits(db);
  await account.delete(keyOf(attempt.account));
  await client.reward(keyOf(attempt.clientIp));
}

function limits(db: Database) {
  const shared = {
    storeClient: db,
    tableName: "rateLimiterFlexible",
    duration: windowMinutes * 60,
    clearExpiredByTimeout: false,
  };
  return {
    account: new RateLimiterPrisma({ ...shared, keyPrefix: "account", points: attemptsPerAccount }),
    client: new RateLimiterPrisma({ ...shared, keyPrefix: "client", points: attemptsPerClient }),
  };
}

/** A digest: of bounded length, and a password typed into the wrong field is not kept. */
function keyOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

function tooMany(milliseconds: number): DomainError {
  const minutes = Math.max(1, Math.ceil(milliseconds / 60_000));
  return new DomainError("too-many", tooManySentence(minutes), { minutes });
}

export function tooManySentence(minutes: number): string {
  return `Too many attempts. Try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`;
}
