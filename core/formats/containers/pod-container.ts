import { isObject, type JsonObject, listMember, member, numberMember, textMember } from "@/core/formats/json/members";

/** A container of a pod: what is declared of it, and how it stands. */
export type PodContainer = {
  name: string;
  image: string | null;
  /** Null where the file holds no declaration of it. */
  probed: boolean | null;
  ready: boolean | null;
  /** False while a startup probe has not answered yet. */
  started: boolean | null;
  restarts: number | null;
  runningSince: string | null;
  running: boolean;
  /** Why it waits: CrashLoopBackOff, ImagePullBackOff, ContainerCreating. */
  waiting: string | null;
  ended: Ended | null;
  endedBefore: Ended | null;
  ports: string[];
};

type Ended = { exitCode: number | null; reason: string | null };

/** The containers that keep running, sidecars among them, and those that only prepare the others. */
export function podContainers(pod: unknown): { main: PodContainer[]; preparing: PodContainer[] } {
  const init = containersOf(pod, "initContainers", "initContainerStatuses");
  const sidecars = new Set(
    listOf(member(pod, "spec"), "initContainers")
      .filter((declared) => textMember(declared, "restartPolicy") === "Always")
      .map((declared) => textMember(declared, "name")),
  );
  return {
    main: [...containersOf(pod, "containers", "containerStatuses"), ...init.filter(({ name }) => sidecars.has(name))],
    preparing: init.filter(({ name }) => !sidecars.has(name)),
  };
}

function containersOf(pod: unknown, declaredAs: string, statusAs: string): PodContainer[] {
  const declared = listOf(member(pod, "spec"), declaredAs);
  const statuses = listOf(member(pod, "status"), statusAs);
  const names = [...declared, ...statuses].flatMap((one) => textMember(one, "name") ?? []);
  const named = (list: readonly JsonObject[], name: string) => list.find((one) => textMember(one, "name") === name);
  return [...new Set(names)].map((name) => containerOf(name, named(declared, name), named(statuses, name)));
}

function containerOf(name: string, declared: JsonObject | undefined, status: JsonObject | undefined): PodContainer {
  const state = member(status, "state");
  const running = member(state, "running");
  return {
    name,
    image: textMember(declared, "image") ?? textMember(status, "image"),
    probed: declared ? isObject(member(declared, "readinessProbe")) : null,
    ready: flag(status, "ready"),
    started: flag(status, "started"),
    restarts: numberMember(status, "restartCount"),
    runningSince: textMember(running, "startedAt"),
    running: isObject(running),
    waiting: textMember(member(state, "waiting"), "reason"),
    ended: endedOf(member(state, "terminated")),
    endedBefore: endedOf(member(member(status, "lastState"), "terminated")),
    ports: listOf(declared, "ports").flatMap(portOf),
  };
}

function endedOf(terminated: unknown): Ended | null {
  if (!isObject(terminated)) return null;
  return { exitCode: numberMember(terminated, "exitCode"), reason: textMember(terminated, "reason") };
}

function portOf(port: JsonObject): string[] {
  const target = numberMember(port, "containerPort");
  if (target === null) return [];
  const host = numberMember(port, "hostPort");
  const exposed = `${target}/${(textMember(port, "protocol") ?? "TCP").toLowerCase()}`;
  return [host ? `${host}->${exposed}` : exposed];
}

function flag(value: unknown, name: string): boolean | null {
  const found = member(value, name);
  return typeof found === "boolean" ? found : null;
}

/** The objects of a list; none where there is no such list. */
export function listOf(value: unknown, name: string): JsonObject[] {
  return listMember(value, name).filter(isObject);
}
