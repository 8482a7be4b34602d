import type { Database, Transaction } from "@/server/database/database";

const sessionDays = 14;
export const sessionSeconds = sessionDays * 24 * 60 * 60;

/** A session that begins now; answers its id. */
export async function startSession(db: Database | Transaction, userId: string, at: Date): Promise<string> {
  const expiresAt = new Date(at.getTime() + sessionSeconds * 1000);
  return (await db.session.create({ data: { userId, createdAt: at, expiresAt } })).id;
}
