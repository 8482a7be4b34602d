import { z } from "zod";

/** What a token may do in its project: hand files in, read evidence and lists, ask for the verdict. */
export const TokenScope = z.enum(["upload", "read", "gate"]);
export type TokenScope = z.infer<typeof TokenScope>;

export const CreateTokenInput = z.object({
  name: z
    .string()
    .trim()
    .min(1, "Write a name that tells who uses it, such as ci-runner.")
    .max(60, "A name has at most 60 characters."),
  scopes: z
    .array(TokenScope)
    .min(1, "Choose at least one scope.")
    .transform((scopes) => TokenScope.options.filter((scope) => scopes.includes(scope))),
  /** Null for a token that does not expire. */
  expiresInDays: z.number().int().min(1).max(3650).nullable().default(null),
});
export type CreateTokenInput = z.infer<typeof CreateTokenInput>;

/** stopped: the person who made it was deactivated. Only an active token works. */
export const TokenState = z.enum(["active", "expired", "stopped", "revoked"]);
export type TokenState = z.infer<typeof TokenState>;

export const TokenView = z.object({
  id: z.string(),
  name: z.string(),
  /** The first characters of the token, by which people tell tokens apart. */
  prefix: z.string(),
  scopes: z.array(TokenScope),
  state: TokenState,
  createdBy: z.string(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  /** To the minute. */
  lastUsedAt: z.string().nullable(),
});
export type TokenView = z.infer<typeof TokenView>;

export const TokenList = z.object({ tokens: z.array(TokenView) });
export type TokenList = z.infer<typeof TokenList>;

/** A token that was just made. `secret` is shown here and never again. */
export const CreatedToken = z.object({ secret: z.string(), token: TokenView });
export type CreatedToken = z.infer<typeof CreatedToken>;
