import type { CreateTokenInput, TokenScope } from "@/core/contract/tokens";
import type { Context } from "@/server/context";
import { createToken } from "./create-token";
import { findToken } from "./find-token";

type TestToken = { ctx: Context; project: string; scopes: TokenScope[]; expiresInDays?: number };

/** A token of the project, and the context in which it acts. */
export async function actingToken({ ctx, project, scopes, expiresInDays }: TestToken) {
  const input = { name: "ci-runner", scopes, expiresInDays: expiresInDays ?? null } satisfies CreateTokenInput;
  const { secret, token } = await createToken({ ctx, input: { ...input, project } });
  const actor = await findToken(ctx, secret);
  if (!actor) throw new Error("A token that was just made was to work.");
  return { secret, token, ctx: { ...ctx, actor } satisfies Context };
}
