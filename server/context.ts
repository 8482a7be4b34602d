import type { Database } from "@/server/database/database";

/** Who acts. Roles per project are read from the database at each use, never kept here. */
export type Actor = { userId: string; name: string; administrator: boolean };

/** What every verb is given. `now` is the wall clock; a demonstration project has its own (see projectNow). */
export type Context = { db: Database; actor: Actor; now: () => Date };

/** The moment that counts as now for a project: a demonstration is fixed to its own. */
export function projectNow(ctx: Pick<Context, "now">, project: { asOf: Date | null }): Date {
  return project.asOf ?? ctx.now();
}
