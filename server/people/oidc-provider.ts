import type { Profile, User } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { database } from "@/server/database/database";
import { enterByProvider, ProviderClaims } from "@/server/people/enter-by-provider";
import { settings } from "@/server/settings";

/** The OpenID Connect provider that the operator named, for NextAuth; none where there is none. */
export function oidcProvider(): OAuthConfig<Profile & { sub: string }>[] {
  const { oidc } = settings();
  if (!oidc) return [];
  const { issuer, clientId, clientSecret, name } = oidc;
  return [
    {
      id: "oidc",
      name,
      type: "oauth",
      wellKnown: `${issuer}/.well-known/openid-configuration`,
      authorization: { params: { scope: "openid email profile" } },
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      clientId,
      clientSecret,
      profile: ({ sub }) => ({ id: sub }),
    },
  ];
}

/** Starts the session and puts its id into NextAuth's user, whose id becomes the token's; else where to go instead. */
export async function providerSession(user: Pick<User, "id">, profile: Profile | undefined): Promise<true | string> {
  const { oidc } = settings();
  const claims = ProviderClaims.safeParse(profile);
  if (!oidc || !claims.success) return "/sign-in?error=provider";
  const ctx = { db: await database(), now: () => new Date() };
  const entry = await enterByProvider({ ctx, input: { provider: oidc, claims: claims.data } });
  if ("problem" in entry) return `/sign-in?error=provider-${entry.problem}`;
  user.id = entry.sessionId;
  return true;
}
