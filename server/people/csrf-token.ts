import { cookies } from "next/headers";

/**
 * The token that NextAuth expects back from a form, out of the cookie that NextAuth sets; null while there is none.
 * The cookie's name depends on the scheme that this request came by.
 */
export async function csrfToken(): Promise<string | null> {
  const jar = await cookies();
  const cookie = jar.get("__Host-next-auth.csrf-token") ?? jar.get("next-auth.csrf-token");
  return cookie?.value.split("|")[0] || null;
}
