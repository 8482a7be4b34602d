import type { TokenScope } from "@/core/contract/tokens";
import type { Database } from "@/server/database/database";

/** A project's token that acts; what it may do is what its scopes name, in that project alone. */
export type ActingToken = { id: string; projectId: string; scopes: readonly TokenScope[] };

/**
 * Who acts. Roles per project are read from the database at each use, never kept here. For a token the user is who made
 * it, so that every row has its person, and the name is the token's.
 */
export type Actor = { userId: string; name: string; administrator: boolean; token?: ActingToken };

/** What every verb is given. `now` is the wall clock; a demonstration project has its own (see projectNow). */
export type Context = { db: Database; actor: Actor; now: () => Date };

/** The moment that counts as now for a project: a demonstration is fixed to its own. */
export function projectNow(ctx: Pick<Context, "now">, project: { asOf: Date | null }): Date {
  return project.asOf ?? ctx.now();
}
