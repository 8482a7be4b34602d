// Next writes its data into the page as inline scripts, which differ per request and so cannot be listed by hash.
function contentSecurityPolicy({ development, formAction }: { development: boolean; formAction: string }): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'self'",
    `form-action ${formAction}`,
    "frame-ancestors 'none'",
  ].join("; ");
}

type Options = { path: string; development: boolean; issuer: string | null };

/**
 * The headers that every answer carries. Only the sign-in page's forms may lead elsewhere, and only where there is a
 * provider: browsers hold a form's redirects against the policy too, and a provider may send people on to its own login.
 */
export function securityHeaders({ path, development, issuer }: Options): [name: string, value: string][] {
  const leavesForProvider = issuer !== null && path.startsWith("/sign-in");
  const formAction = leavesForProvider ? `'self' https: ${new URL(issuer).origin}` : "'self'";
  return [
    ["Content-Security-Policy", contentSecurityPolicy({ development, formAction })],
    ["X-Content-Type-Options", "nosniff"],
    ["X-Frame-Options", "DENY"],
    ["Referrer-Policy", "same-origin"],
    ["Permissions-Policy", "camera=(), microphone=(), geolocation=()"],
  ];
}
