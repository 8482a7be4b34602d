import type { K6Metric } from "@/core/formats/k6/metric";

/** What points of a metric go into. A phase of a request and the like is counted and not kept. */
export type Role = "duration" | "request" | "failed" | "users" | "most-users" | "dropped" | "check" | "own" | "phase";

const roles: Readonly<Record<string, Role>> = {
  http_req_duration: "duration",
  http_reqs: "request",
  http_req_failed: "failed",
  vus: "users",
  vus_max: "most-users",
  dropped_iterations: "dropped",
  checks: "check",
};

const types: readonly [RegExp, NonNullable<K6Metric["type"]>][] = [
  [/^(http_reqs|iterations|dropped_iterations|data_(sent|received)|ws_msgs_(sent|received)|ws_sessions)$/, "counter"],
  [/^(checks|http_req_failed)$/, "rate"],
  [/^vus(_max)?$/, "gauge"],
  [/^(http_req_|grpc_req_|iteration_duration|group_duration|ws_(connecting|session_duration|ping)|browser_)/, "trend"],
];

export function roleOf(name: string, isBuiltIn: boolean): Role {
  return roles[name] ?? (isBuiltIn ? "phase" : "own");
}

/** The type that k6 gives a metric of this name; null for a metric of the script's own. */
export function knownType(name: string): K6Metric["type"] {
  return types.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}
