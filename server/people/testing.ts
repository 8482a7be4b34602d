import { randomUUID } from "node:crypto";
import type { ProjectRole } from "@/core/contract/roles";
import type { Context } from "@/server/context";
import type { Database } from "@/server/database/database";
import { testDatabase } from "@/server/database/testing";
import { hashPassword } from "@/server/people/password";

export const testPassword = "correct horse battery";

type TestPerson = { db?: Database; administrator?: boolean; name?: string };

/** A new person with `testPassword`, and the context in which they act. */
export async function actingPerson({ db, administrator = false, name = "Mara Reyes" }: TestPerson = {}) {
  const database = db ?? (await testDatabase());
  const email = `${randomUUID()}@example.org`;
  const passwordHash = await hashPassword(testPassword);
  const person = await database.user.create({ data: { email, name, administrator, passwordHash } });
  const actor = { userId: person.id, name, administrator };
  const ctx: Context = { db: database, actor, now: () => new Date() };
  return { ctx, person };
}

/** A new project with these members. */
export async function projectWith(db: Database, members: Record<string, ProjectRole> = {}) {
  const slug = `p-${randomUUID()}`;
  return db.project.create({
    data: {
      slug,
      name: slug,
      memberships: { create: Object.entries(members).map(([userId, role]) => ({ userId, role })) },
    },
  });
}
