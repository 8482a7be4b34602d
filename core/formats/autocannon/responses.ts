import type { Figure } from "@/core/evidence/figure";
import type { ResponseCount } from "@/core/evidence/load";
import { countOf, countsByStatus } from "@/core/formats/json/counts-by-status";
import { countAt, derived } from "@/core/formats/json/figures";
import { member } from "@/core/formats/json/members";

/** What became of the requests: how many got no answer, what autocannon calls failed, and what was answered. */
type Responses = { unanswered: number; failed: Figure | null; responses: ResponseCount[] | null };

/**
 * `errors` are connections that failed, timeouts among them; they are not in the total. A mismatch is an answer whose body
 * is not the expected one, of any status, so that outcomes are not told apart where there are some.
 */
export function readResponses(root: unknown, completed: Figure): Responses {
  const count = (name: string) => countAt(root, [name])?.value ?? null;
  const unanswered = Math.max(count("errors") ?? 0, count("timeouts") ?? 0);
  const mismatches = count("mismatches") ?? 0;
  const statuses = countsByStatus(member(root, "statusCodeStats"));
  const told = countOf(statuses) === completed.value;
  const succeeded = count("2xx");
  const bad =
    count("non2xx") ??
    (told ? countOf(statuses, (status) => status < 200 || status >= 300) : null) ??
    (succeeded === null ? null : Math.max(0, completed.value - succeeded));
  return {
    unanswered,
    failed:
      bad === null
        ? null
        : derived(Math.min(completed.value, bad + mismatches) + unanswered, "errors + non2xx + mismatches"),
    responses: mismatches > 0 ? null : withUnanswered(answers()),
  };

  function answers(): ResponseCount[] | null {
    if (told) return statuses.map((one) => ({ ...one, failed: null }));
    return bad === 0 ? [{ status: null, failed: false, count: completed.value }] : null;
  }

  function withUnanswered(answered: ResponseCount[] | null): ResponseCount[] | null {
    if (answered === null || unanswered === 0) return answered;
    return [...answered, { status: 0, failed: true, count: unanswered }];
  }
}
