import type { Container } from "@/core/evidence/containers";
import type { ContainersReading } from "@/core/evidence/reading";
import { type Facts, facts } from "./readings";

/** A container that runs and is healthy unless given otherwise. */
export function container(name: string, given: Partial<Container> = {}): Container {
  return {
    name,
    service: name,
    image: null,
    state: "running",
    health: "healthy",
    restarts: 0,
    exitCode: null,
    reason: null,
    startedAt: null,
    ports: [],
    at: { kind: "path", path: name },
    ...given,
  };
}

/** A snapshot of containers; the counts are those of the list. */
export function snapshotReading(
  containers: Container[],
  given: Facts & { listsStopped?: boolean } = {},
): ContainersReading {
  const { listsStopped = true, ...rest } = given;
  const running = containers.filter(({ state }) => state === "running");
  const of = (health: Container["health"]) => running.filter((one) => one.health === health).length;
  const evidence: ContainersReading["evidence"] = {
    kind: "containers",
    tool: "docker compose",
    startedAt: null,
    counts: {
      total: containers.length,
      running: running.length,
      healthy: of("healthy"),
      unhealthy: of("unhealthy"),
      starting: of("starting"),
      unchecked: of("unchecked"),
    },
    containers,
    listsStopped,
    at: { kind: "derived", from: "all containers" },
  };
  return { ...facts(given.runNumber ?? 1, "ps.json"), ...rest, evidence };
}
