import type { Figure } from "@/core/evidence/figure";
import type { ResponseCount } from "@/core/evidence/load";
import type { Totals } from "@/core/formats/artillery/totals";
import { countOf } from "@/core/formats/json/counts-by-status";
import { derived } from "@/core/formats/json/figures";

/** Errors, and the answers from status 500 on: Artillery counts no answer among its errors, whatever its status. */
export function failedOf({ codes, errors }: Totals): number {
  return sumOf(errors) + countOf(codes, (status) => status >= 500);
}

export function failedFigure(totals: Totals): Figure | null {
  const listsAny = totals.codes.length + totals.errors.length > 0 || totals.requests !== null;
  return listsAny ? derived(failedOf(totals), "errors + codes from 500 on") : null;
}

/** What Node.js calls an error of a connection: the request had no answer. */
const connection = /^(E[A-Z][A-Z_]+|ERR_[A-Z_]+|HPE_[A-Z_]+|UND_ERR_[A-Z_]+|socket hang up)$/;

/**
 * What the requests were answered. Those that neither a code nor an answer accounts for had none. More errors than that
 * are of answers that the test script did not accept: so many good answers, beyond the bad ones, are failed ones. Null
 * where the codes are not those of all answers, or errors of connections stand beside the requests rather than among them.
 */
export function responsesOf({ requests, answered, codes, errors }: Totals): ResponseCount[] | null {
  if (answered === null ? codes.length + errors.length === 0 : countOf(codes) !== answered) return null;
  const unanswered = requests === null ? -1 : requests.value - countOf(codes);
  const lost = sumOf(errors.filter(({ message }) => connection.test(message)));
  if (unanswered < 0 || lost > unanswered) return null;
  const rejected = Math.max(0, sumOf(errors) - unanswered - countOf(codes, (status) => status >= 400));
  const responses: ResponseCount[] = codes.map((one) => ({ ...one, failed: null }));
  const best = responses.filter(({ status }) => (status ?? 0) < 400).sort((a, b) => b.count - a.count)[0];
  if (rejected > 0) {
    if (!best || best.count < rejected) return null;
    best.count -= rejected;
    responses.push({ status: best.status, failed: true, count: rejected });
  }
  if (unanswered > 0) responses.push({ status: 0, failed: true, count: unanswered });
  return responses.filter(({ count }) => count > 0);
}

function sumOf(errors: Totals["errors"]): number {
  return errors.reduce((sum, { count }) => sum + count, 0);
}
