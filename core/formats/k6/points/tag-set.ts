import type { Tags } from "@/core/formats/k6/points/point";

/** What the tags of a point say of its request or check. Endpoint, response, check and failure get their numbers on first use. */
export type TagSet = {
  method: string | null;
  name: string;
  status: number | null;
  /** As k6 judged the response; null where its tags do not tell. */
  failed: boolean | null;
  /** Why a request failed, in k6's words. */
  failure: string | null;
  group: string;
  check: string;
  scenario: string | null;
  endpointId: number;
  responseId: number;
  checkId: number;
  failureId: number;
};

const unset = -1;

export function tagSetOf(tags: Tags | null): TagSet {
  const tag = (name: string) => (tags && Object.hasOwn(tags, name) ? (tags[name] ?? null) : null);
  const expected = tag("expected_response");
  return {
    method: tag("method") || null,
    name: tag("name") || tag("url") || "(no name)",
    status: statusOf(tag("status")),
    failed: expected === "true" ? false : expected === "false" ? true : null,
    failure: failureOf(tag("error"), tag("error_code")),
    group: tag("group") ?? "",
    check: tag("check") ?? "",
    scenario: tag("scenario") || null,
    endpointId: unset,
    responseId: unset,
    checkId: unset,
    failureId: unset,
  };
}

function statusOf(status: string | null): number | null {
  return status !== null && /^\d{1,3}$/.test(status) ? Number(status) : null;
}

/** k6 numbers an answer of HTTP as 1000 + its status, and gives it no words. */
function failureOf(error: string | null, code: string | null): string | null {
  if (error) return error;
  if (!code) return null;
  return /^1[45]\d\d$/.test(code) ? `HTTP ${code.slice(1)} (k6 error ${code})` : `k6 error ${code}`;
}
