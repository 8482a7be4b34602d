import type { Container, ContainerState } from "@/core/evidence/containers";
import { portsOfText } from "@/core/formats/containers/ports";
import type { Listed } from "@/core/formats/containers/read-documents";
import { type JsonObject, textMember } from "@/core/formats/json/members";

const states: ReadonlyMap<string, ContainerState> = new Map([
  ["running", "running"],
  ["new", "pending"],
  ["pending", "pending"],
  ["assigned", "pending"],
  ["accepted", "pending"],
  ["preparing", "pending"],
  ["ready", "pending"],
  ["starting", "pending"],
  ["complete", "completed"],
  ["failed", "failed"],
  ["rejected", "failed"],
  ["orphaned", "failed"],
  ["shutdown", "removing"],
  ["remove", "removing"],
]);

/** Whether an entry is of `docker stack ps` or `docker service ps`. */
export function isSwarmTask(entry: JsonObject): boolean {
  return textMember(entry, "CurrentState") !== null && textMember(entry, "DesiredState") !== null;
}

/** A task of a Swarm service. Its list says nothing of health checks. */
export function swarmTask(entry: JsonObject, at: Listed["at"]): Container {
  const name = textMember(entry, "Name") ?? textMember(entry, "ID") ?? "";
  const [word = ""] = (textMember(entry, "CurrentState") ?? "").toLowerCase().split(" ");
  const state = states.get(word) ?? "unknown";
  return {
    name,
    service: slotOf(name).replace(/\.\w+$/, ""),
    image: textMember(entry, "Image"),
    state,
    health: state === "running" ? "unknown" : null,
    restarts: null,
    exitCode: exitCodeOf(textMember(entry, "Error") ?? ""),
    reason: word === "rejected" || word === "orphaned" ? word : null,
    startedAt: null,
    ports: portsOfText(textMember(entry, "Ports") ?? ""),
    at: at(name),
  };
}

function exitCodeOf(error: string): number | null {
  const [, code] = /non-zero exit \((\d+)\)/.exec(error) ?? [];
  return code === undefined ? null : Number(code);
}

/** The tasks that stand: the first of each slot. Those beneath it are what Swarm keeps of the ones it replaced. */
export function standingTasks<Task extends Pick<Container, "name">>(tasks: readonly Task[]): Task[] {
  const seen = new Set<string>();
  return tasks.filter(({ name }) => {
    const slot = slotOf(name);
    if (seen.has(slot)) return false;
    seen.add(slot);
    return true;
  });
}

/** "web.1" of "web.1", " \_ web.1" and "web.1.q3x9wk2m0a7b". */
function slotOf(name: string): string {
  return name.replace(/^\s*\\_\s*/, "").replace(/^(.*\.\w+)\.[a-z0-9]{25}$/, "$1");
}
