import { z } from "zod";

/** What became of one request of a load test (PRODUCT terms): limited is 429, auth 401 or 403, client any other 4xx. */
export const Outcome = z.enum(["ok", "limited", "auth", "client", "expected", "server", "network"]);
export type Outcome = z.infer<typeof Outcome>;
