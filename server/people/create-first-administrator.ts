import { randomBytes } from "node:crypto";
import { EmailAddress } from "@/core/contract/people";
import type { Context } from "@/server/context";
import { hashPassword } from "@/server/people/password";

type CreateFirstAdministrator = { ctx: Pick<Context, "db" | "now">; input: { email?: string } };

/**
 * Makes an administrator with a random password while there is nobody yet, and returns both: the only time the
 * password can be seen. Null when somebody exists. Of two starters at once the unique address lets one through.
 */
export async function createFirstAdministrator({ ctx, input }: CreateFirstAdministrator) {
  if (await ctx.db.user.findFirst({ select: { id: true } })) return null;
  const email = EmailAddress.parse(input.email ?? "admin@localhost");
  const password = randomBytes(15).toString("base64url");
  const passwordHash = await hashPassword(password);
  const { count } = await ctx.db.user.createMany({
    data: { email, name: "Administrator", administrator: true, passwordHash, createdAt: ctx.now() },
    skipDuplicates: true,
  });
  return count === 1 ? { email, password } : null;
}
