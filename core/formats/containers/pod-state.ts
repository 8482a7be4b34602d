import type { Container, ContainerHealth } from "@/core/evidence/containers";
import { listOf, type PodContainer } from "@/core/formats/containers/pod-container";
import { member, textMember } from "@/core/formats/json/members";

type Standing = Pick<Container, "state" | "health" | "exitCode" | "reason">;
type Containers = { main: readonly PodContainer[]; preparing: readonly PodContainer[] };

/** How a pod stands as a whole: it runs when all its containers do, and is ready when all of them are. */
export function podState(pod: unknown, containers: Containers): Standing {
  const status = member(pod, "status");
  const phase = textMember(status, "phase");
  const ended = endedOf(containers);
  if (phase === "Succeeded") return { ...stopped, state: "completed", exitCode: ended?.exitCode ?? null };
  if (phase === "Failed") {
    const reason = textMember(status, "reason") ?? ended?.reason ?? null;
    return { ...stopped, state: "failed", exitCode: ended?.exitCode ?? null, reason };
  }
  if (textMember(member(pod, "metadata"), "deletionTimestamp") !== null)
    return { ...stopped, state: "removing", reason: "Terminating" };
  const stuck = stuckState(containers);
  if (stuck) return stuck;
  if (phase === "Pending") return { ...stopped, state: "pending", reason: pendingReason(status, containers) };
  if (phase !== "Running") return { ...stopped, state: "unknown" };
  return runningState(pod, containers);
}

const stopped = { health: null, exitCode: null, reason: null };

/** The end that tells most: the first that is not 0. */
function endedOf({ main, preparing }: Containers) {
  const ends = [...preparing, ...main].flatMap(({ ended }) => ended ?? []);
  return ends.find(({ exitCode }) => exitCode !== 0) ?? ends[0];
}

/** A container that cannot start, or that ends again and again, whatever the phase says. */
function stuckState({ main, preparing }: Containers): Standing | null {
  for (const { waiting, endedBefore } of [...preparing, ...main]) {
    if (waiting === "CrashLoopBackOff") {
      const before = endedBefore?.reason && endedBefore.reason !== "Error" ? ` (${endedBefore.reason})` : "";
      const exitCode = endedBefore?.exitCode ?? null;
      return { state: "restarting", health: null, exitCode, reason: `${waiting}${before}` };
    }
    if (waiting !== null && /BackOff|Err|Invalid|Fail|Cannot/.test(waiting))
      return { ...stopped, state: "failed", reason: waiting };
  }
  return null;
}

function pendingReason(status: unknown, { main, preparing }: Containers): string | null {
  const waiting = [...preparing, ...main].find((container) => container.waiting !== null)?.waiting;
  return waiting ?? textMember(condition(status, "PodScheduled", "False"), "reason");
}

function runningState(pod: unknown, { main }: Containers): Standing {
  const crashed = main.find(({ ended }) => ended !== null && ended.exitCode !== 0);
  if (crashed?.ended) {
    const never = textMember(member(pod, "spec"), "restartPolicy") === "Never";
    return { ...stopped, state: never ? "failed" : "restarting", ...crashed.ended };
  }
  const waiting = main.find((container) => container.waiting !== null)?.waiting;
  if (waiting !== undefined) return { ...stopped, state: "pending", reason: waiting };
  const health = podHealth(member(pod, "status"), main);
  const notReady = condition(member(pod, "status"), "Ready", "False");
  return {
    state: "running",
    health,
    exitCode: null,
    reason: health === "unhealthy" ? textMember(notReady, "reason") : null,
  };
}

/**
 * Readiness is the health check. A pod without a readiness probe is ready by itself, which says nothing: one container
 * without a probe leaves the pod unchecked.
 */
function podHealth(status: unknown, main: readonly PodContainer[]): ContainerHealth {
  const ready = condition(status, "Ready", "True") !== undefined;
  const notReady =
    condition(status, "Ready", "False") !== undefined || main.some((container) => container.ready === false);
  if (notReady) return main.some(({ started }) => started === false) ? "starting" : "unhealthy";
  if (!ready && !(main.length > 0 && main.every((container) => container.ready === true))) return "unknown";
  if (main.length === 0 || main.some(({ probed }) => probed === null)) return "unknown";
  return main.every(({ probed }) => probed === true) ? "healthy" : "unchecked";
}

function condition(status: unknown, type: string, value: "True" | "False") {
  return listOf(status, "conditions").find(
    (one) => textMember(one, "type") === type && textMember(one, "status") === value,
  );
}
