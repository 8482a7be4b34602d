import { DomainError } from "@/server/domain-error";

/**
 * Browsers send Origin with everything but plain reads. SameSite=Lax cookies do not tell ports and subdomains apart,
 * so a page served beside this one could otherwise act in the reader's name.
 */
export function requireSameOrigin(headers: Headers): void {
  const origin = headers.get("origin");
  if (!origin) return;
  const served = [headers.get("x-forwarded-host") ?? headers.get("host"), configuredHost()];
  if (!URL.canParse(origin) || !served.includes(new URL(origin).host)) {
    throw new DomainError("forbidden", "This request came from another site. Nothing was changed.");
  }
}

function configuredHost(): string | null {
  const url = process.env.NEXTAUTH_URL;
  return url && URL.canParse(url) ? new URL(url).host : null;
}
