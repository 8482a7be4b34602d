import type { Figure } from "@/core/evidence/figure";
import { latencyAt } from "@/core/formats/artillery/latency";
import type { ArtilleryError, Period, Report, Totals } from "@/core/formats/artillery/totals";
import { countsByStatus } from "@/core/formats/json/counts-by-status";
import { countAt, derived, quantityAt, ratio } from "@/core/formats/json/figures";
import { isObject, jsonPath, listMember, member, textMember } from "@/core/formats/json/members";

/** Artillery 1 reports every ten seconds, at their end. */
const periodMs = 10_000;

export function versionOne(root: unknown): Report {
  const periods = periodsOf(root);
  const [first, last] = [periods[0], periods.at(-1)];
  const stretchMs = first && last ? last.startedAtMs - first.startedAtMs + periodMs : null;
  const durationSeconds = stretchMs === null ? byRate(root) : derived(stretchMs / 1_000, "timestamps of intermediate");
  const endedAtMs = Date.parse(textMember(member(root, "aggregate"), "timestamp") ?? "");
  const startedAtMs = first?.startedAtMs ?? endedAtMs - 1_000 * (durationSeconds?.value ?? 0);
  return {
    totals: totalsAt(root, ["aggregate"]),
    okLatency: null,
    endpoints: [],
    startedAt: startedAtMs > 0 ? new Date(startedAtMs).toISOString() : null,
    durationSeconds,
    periods,
  };
}

function byRate(root: unknown): Figure | null {
  const [count, mean] = ["count", "mean"].map((name) => quantityAt(root, ["aggregate", "rps", name]));
  return count?.value ? ratio(count.value, mean?.value, "rps.count ÷ rps.mean") : null;
}

/** `rps.count` counts requests that were sent, up to 1.6; later it is that of answers, as `requestsCompleted` always was. */
function totalsAt(root: unknown, path: readonly string[]): Totals {
  const completed = countAt(root, [...path, "requestsCompleted"]);
  const sent = countAt(root, [...path, "rps", "count"]);
  const holder = path.reduce(member, root);
  const errors = errorsOf(member(holder, "errors"), [...path, "errors"]);
  const requests = sent && sent.value > (completed?.value ?? 0) ? sent : (completed ?? sent);
  const lost = errors.reduce((sum, { count }) => sum + count, 0);
  return {
    requests: requests?.value === 0 && lost > 0 ? derived(lost, "errors: no request was answered") : requests,
    answered: completed?.value ?? null,
    codes: countsByStatus(member(holder, "codes")),
    errors,
    latency: latencyAt(root, [...path, "latency"], completed),
  };
}

function errorsOf(value: unknown, path: readonly string[]): ArtilleryError[] {
  return Object.keys(isObject(value) ? value : {}).flatMap((message) => {
    const count = countAt(value, [message])?.value;
    return count ? [{ message, count, path: jsonPath(...path, message) }] : [];
  });
}

function periodsOf(root: unknown): Period[] {
  return listMember(root, "intermediate").flatMap((period) => {
    const endedAtMs = Date.parse(textMember(period, "timestamp") ?? "");
    const totals = totalsAt(period, []);
    return endedAtMs > periodMs ? [{ startedAtMs: endedAtMs - periodMs, totals }] : [];
  });
}
