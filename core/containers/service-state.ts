import { z } from "zod";
import type { Container } from "@/core/evidence/containers";

/**
 * How a service stands in one snapshot, worst first. `absent` is not in the list at all, `down` is listed and does not run.
 * `unchecked` runs without a health check, which is not healthy; `completed` is a job that ended well.
 */
export const ServiceState = z.enum([
  "down",
  "unhealthy",
  "absent",
  "starting",
  "unknown",
  "unchecked",
  "healthy",
  "completed",
]);
export type ServiceState = z.infer<typeof ServiceState>;

/** How one container stands. */
export function containerState({ state, health }: Pick<Container, "state" | "health">): ServiceState {
  if (state === "completed" || state === "unknown") return state;
  return state === "running" ? (health ?? "unknown") : "down";
}

/** The first of two states in the order of ServiceState. */
export function worse(a: ServiceState, b: ServiceState): ServiceState {
  return ServiceState.options.indexOf(a) <= ServiceState.options.indexOf(b) ? a : b;
}

/** Whether the service does its work as far as anybody looked. */
export function isUp(state: ServiceState | null): boolean {
  return state === "healthy" || state === "unchecked" || state === "completed";
}

/** Whether the service surely does not do its work, or is gone from the list. */
export function isOut(state: ServiceState | null): state is ServiceState {
  return state === "down" || state === "unhealthy" || state === "absent";
}
