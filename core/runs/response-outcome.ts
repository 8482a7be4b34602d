import type { ResponseCount } from "@/core/evidence/load";
import type { Outcome } from "@/core/evidence/outcome";

/**
 * The outcome of a request by its status and by how the tool judged it; null where neither tells. An error that the tool
 * does not call failed is expected by the test script; a good status that it calls failed missed an assertion.
 */
export function responseOutcome({ status, failed }: Pick<ResponseCount, "status" | "failed">): Outcome | null {
  if (status === null && failed === null) return null;
  if (status === 0) return "network";
  if (status === 429) return "limited";
  if (status === null || status < 400) return failed === true ? "server" : "ok";
  if (failed === false) return "expected";
  if (status === 401 || status === 403) return "auth";
  return status < 500 ? "client" : "server";
}
