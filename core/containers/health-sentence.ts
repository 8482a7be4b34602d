import { formatCount } from "@/core/evidence/format-figure";
import type { ServiceState } from "./service-state";

/** How services stand in one sentence: "8 of 28 services are healthy, 20 have no health check." Completed jobs stand apart. */
export function healthSentence(states: readonly ServiceState[]): string {
  const of = (state: ServiceState) => states.filter((one) => one === state).length;
  const jobs = of("completed");
  const total = states.length - jobs;
  const completed = jobs === 0 ? "" : `${formatCount(jobs)} ${jobs === 1 ? "job has" : "jobs have"} completed.`;
  if (total === 0) return completed || "No service is listed.";
  const verb = of("healthy") === 1 ? "is" : "are";
  const parts = [
    `${formatCount(of("healthy"))} of ${formatCount(total)} ${total === 1 ? "service" : "services"} ${verb} healthy`,
    part(of("down"), "is not running", "are not running"),
    part(of("unhealthy"), "is unhealthy", "are unhealthy"),
    part(of("absent"), "is absent", "are absent"),
    part(of("starting"), "is starting", "are starting"),
    part(of("unchecked"), "has no health check", "have no health check"),
    part(of("unknown"), "does not tell its health", "do not tell their health"),
  ];
  return [`${parts.filter(Boolean).join(", ")}.`, completed].filter(Boolean).join(" ");
}

function part(count: number, one: string, many: string): string {
  return count === 0 ? "" : `${formatCount(count)} ${count === 1 ? one : many}`;
}
