import type { Figure } from "@/core/evidence/figure";
import { latencyAt } from "@/core/formats/artillery/latency";
import type { Period, Report, Totals } from "@/core/formats/artillery/totals";
import { countOf } from "@/core/formats/json/counts-by-status";
import { countAt, derived, quantityAt } from "@/core/formats/json/figures";
import { isObject, jsonPath, listMember, member, numberMember } from "@/core/formats/json/members";

/** What the plugin metrics-by-endpoint puts before its names, unless it was told otherwise. */
const plugin = "plugins.metrics-by-endpoint.";

export function versionTwo(root: unknown): Report {
  const aggregate = member(root, "aggregate");
  const moment = (edge: string) =>
    numberMember(aggregate, `${edge}MetricAt`) ?? numberMember(aggregate, `${edge}CounterAt`);
  const [first, last] = [moment("first"), moment("last")];
  const totals = totalsAt(root, ["aggregate"]);
  return {
    totals,
    okLatency: okLatency(root, totals),
    endpoints: endpointsOf(root),
    startedAt: isMoment(first) ? new Date(first).toISOString() : null,
    durationSeconds:
      first !== null && last !== null && last > first
        ? derived((last - first) / 1_000, "lastMetricAt − firstMetricAt")
        : null,
    periods: periodsOf(root),
  };
}

function isMoment(ms: number | null): ms is number {
  return ms !== null && ms > 0 && ms < 8.64e15;
}

type Counter = { name: string; count: number; path: string };

/** The counters whose name begins so, without that beginning. Names hold dots and slashes. */
function countersAt(root: unknown, path: readonly string[], beginning: string): Counter[] {
  const counters = member(path.reduce(member, root), "counters");
  return Object.keys(isObject(counters) ? counters : {}).flatMap((name) => {
    const count = name.startsWith(beginning) ? countAt(counters, [name]) : null;
    const at = jsonPath(...path, "counters", name);
    return count?.value ? [{ name: name.slice(beginning.length), count: count.value, path: at }] : [];
  });
}

function codesOf(counters: readonly Counter[]): Totals["codes"] {
  return counters.flatMap(({ name, count }) => (/^\d{3}$/.test(name) ? [{ status: Number(name), count }] : []));
}

function errorsOf(counters: readonly Counter[]): Totals["errors"] {
  return counters.map(({ name, count, path }) => ({ message: name, count, path }));
}

function totalsAt(root: unknown, path: readonly string[]): Totals {
  const codes = codesOf(countersAt(root, path, "http.codes."));
  const answered = countAt(root, [...path, "counters", "http.responses"]);
  const requests = countAt(root, [...path, "counters", "http.requests"]) ?? answered;
  const group = ["summaries", "histograms"].find((one) =>
    isObject(member(member(path.reduce(member, root), one), "http.response_time")),
  );
  return {
    requests: requests ?? (codes.length > 0 ? derived(countOf(codes), "http.codes") : null),
    answered: answered?.value ?? null,
    codes,
    errors: errorsOf(countersAt(root, path, "errors.")),
    latency: latencyAt(root, [...path, group ?? "summaries", "http.response_time"], answered),
  };
}

function okLatency(root: unknown, { codes }: Totals): Report["okLatency"] {
  const path = ["aggregate", "summaries", "http.response_time.2xx"];
  const redirected = countOf(codes, (status) => status >= 300 && status < 400) > 0;
  return redirected || !isObject(path.reduce(member, root)) ? null : latencyAt(root, path, null);
}

function endpointsOf(root: unknown): Report["endpoints"] {
  const found = new Map<string, { codes: Counter[]; errors: Counter[] }>();
  for (const counter of countersAt(root, ["aggregate"], plugin)) {
    const [, endpoint, what, name] = /^(.+)\.(codes|errors)\.(.+?)$/.exec(counter.name) ?? [];
    if (endpoint === undefined || name === undefined) continue;
    const slot = found.get(endpoint) ?? { codes: [], errors: [] };
    found.set(endpoint, slot);
    slot[what === "codes" ? "codes" : "errors"].push({ ...counter, name });
  }
  return [...found].map(([name, { codes: answers, errors }]) => {
    const codes = codesOf(answers);
    const answered = derived(countOf(codes), `codes of ${name}`);
    const lost = errors.reduce((sum, { count }) => sum + count, 0);
    const requests: Figure = derived(answered.value + lost, `codes and errors of ${name}`);
    const path = ["aggregate", "summaries", `${plugin}response_time.${name}`];
    const latency = latencyAt(root, path, answered);
    return { name, totals: { requests, answered: answered.value, codes, errors: errorsOf(errors), latency } };
  });
}

/** A period's name is its beginning, as text. */
function periodsOf(root: unknown): Period[] {
  return listMember(root, "intermediate").flatMap((period) => {
    const startedAtMs = quantityAt(period, ["period"])?.value ?? null;
    const totals = totalsAt(period, []);
    return isMoment(startedAtMs) ? [{ startedAtMs, totals }] : [];
  });
}
