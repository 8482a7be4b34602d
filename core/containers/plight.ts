import type { Container } from "@/core/evidence/containers";
import { containerState } from "./service-state";

/** What the engine says is the matter: "restarting, OOMKilled, exit code 137"; empty for a container that does its work. */
export function plight(container: Container): string {
  const { state, reason, exitCode } = container;
  const words = [
    containerState(container) === "down" ? state : null,
    reason,
    exitCode === null || exitCode === 0 ? null : `exit code ${exitCode}`,
  ];
  return words.filter((word) => word !== null).join(", ");
}
