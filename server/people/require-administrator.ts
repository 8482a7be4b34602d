import type { Context } from "@/server/context";
import { DomainError } from "@/server/domain-error";

export function requireAdministrator(ctx: Pick<Context, "actor">): void {
  if (!ctx.actor.administrator) {
    throw new DomainError("forbidden", "Only an administrator can do this. Ask one of yours.");
  }
}
