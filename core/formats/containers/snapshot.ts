import type { Container, ContainerCounts, ContainersEvidence } from "@/core/evidence/containers";
import { formatCount } from "@/core/evidence/format-figure";
import type { ReadOutcome } from "@/core/formats/format";

const mostListed = 5_000;

type Parts = {
  tool: string;
  containers: Container[];
  /** Set where the command lists stopped ones in any case; otherwise one that is listed tells. */
  listsStopped?: boolean;
  skipped: { reason: string; count: number }[];
};

/** Puts a snapshot together: counts over all containers, and the first 5,000 of them. */
export function snapshotOf({ tool, containers, listsStopped, skipped }: Parts): ReadOutcome {
  const listed = containers.slice(0, mostListed);
  const counts = countContainers(containers);
  const left = containers.length - listed.length;
  const evidence: ContainersEvidence = {
    kind: "containers",
    tool,
    startedAt: null,
    counts,
    containers: listed,
    listsStopped: listsStopped ?? containers.some(isStopped),
    at: { kind: "derived", from: `${formatCount(counts.total)} listed` },
  };
  const rest = { reason: `Beyond the first ${formatCount(mostListed)}: counted, not listed`, count: left };
  return {
    outcome: "understood",
    evidence: [evidence],
    receipt: {
      items: containers.length + skipped.reduce((sum, { count }) => sum + count, 0),
      stored: listed.length,
      skipped: [...skipped, rest].filter(({ count }) => count > 0),
      toolVersion: null,
      warnings: [...(counts.total === 0 ? [nothingListed] : []), ...(left > 0 ? [notAllKept] : [])],
    },
    retries: [],
  };
}

const nothingListed = {
  code: "empty-scan",
  message: "The file lists no container. That proves nothing about the services.",
};

const notAllKept = {
  code: "partial",
  message: `Only the first ${formatCount(mostListed)} containers are kept one by one; what is wrong with others does not show.`,
};

/** Left out by `ps` without --all. */
function isStopped({ state }: Container): boolean {
  return state === "completed" || state === "failed" || state === "created";
}

function countContainers(containers: readonly Container[]): ContainerCounts {
  const running = containers.filter(({ state }) => state === "running");
  const of = (health: Container["health"]) => running.filter((container) => container.health === health).length;
  return {
    total: containers.length,
    running: running.length,
    healthy: of("healthy"),
    unhealthy: of("unhealthy"),
    starting: of("starting"),
    unchecked: of("unchecked"),
  };
}
