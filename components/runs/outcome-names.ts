import type { Outcome } from "@/core/evidence/outcome";

/** What became of requests, in the order that they are stacked, with the colour of each. */
export const outcomeNames: readonly { outcome: Outcome; name: string; colour: string }[] = [
  { outcome: "ok", name: "ok", colour: "var(--c-ok)" },
  { outcome: "limited", name: "rate-limited, 429", colour: "var(--c-429)" },
  { outcome: "auth", name: "auth, 401 or 403", colour: "var(--c-auth)" },
  { outcome: "client", name: "client, other 4xx", colour: "var(--c-client)" },
  { outcome: "expected", name: "expected errors", colour: "var(--c-exp)" },
  { outcome: "server", name: "server, 5xx", colour: "var(--c-5xx)" },
  { outcome: "network", name: "network, no response", colour: "var(--c-net)" },
];
