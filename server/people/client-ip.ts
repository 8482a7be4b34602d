/**
 * The last address of X-Forwarded-For: the one that the nearest proxy, or this server, wrote. What stands before it
 * is the client's own claim.
 */
export function clientIpOf(headers: Record<string, unknown> | undefined): string {
  const forwarded = headers?.["x-forwarded-for"];
  return (typeof forwarded === "string" && forwarded.split(",").at(-1)?.trim()) || "unknown";
}
