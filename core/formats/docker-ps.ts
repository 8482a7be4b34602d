import type { Container } from "@/core/evidence/containers";
import { type EngineWords, fromWords, mergeWords, statusText } from "@/core/formats/containers/engine-words";
import { serviceOfLabels } from "@/core/formats/containers/labels";
import { portsOfList, portsOfText } from "@/core/formats/containers/ports";
import type { Listed } from "@/core/formats/containers/read-documents";
import { readList } from "@/core/formats/containers/read-list";
import { isSwarmTask, standingTasks, swarmTask } from "@/core/formats/containers/swarm-task";
import { unixTime } from "@/core/formats/containers/times";
import type { Probe, ResultFormat } from "@/core/formats/format";
import { type JsonObject, member, numberMember, textMember } from "@/core/formats/json/members";
import { kindAt, outlineJson } from "@/core/formats/json/outline";
import { withoutCases } from "@/core/formats/without-cases";

/** `docker ps --format json`, the same of Podman and of the engine's API, and the tasks of Swarm. */
export const dockerPs: ResultFormat = {
  id: "docker-ps",
  label: "docker ps (--format json)",
  claims({ head }: Probe) {
    const outline = outlineJson(head);
    const text = (...names: string[]) => kindAt(outline, ...names) === "text";
    return [[], ["0"]].some((entry) => {
      if (text(...entry, "CurrentState") && text(...entry, "DesiredState")) return true;
      const named = text(...entry, "Names") || kindAt(outline, ...entry, "Names") === "array";
      return named && !text(...entry, "Service") && (text(...entry, "Status") || text(...entry, "State"));
    });
  },
  read: (source) =>
    withoutCases(() => readList(source, { what: "output of docker ps", tool, container, standing: standingOf })),
};

function tool(entries: readonly JsonObject[]): string {
  return entries.some((entry) => firstName(entry)?.listed && !firstName(entry)?.name.startsWith("/"))
    ? "Podman"
    : "Docker";
}

/** Docker prints the names as one text; Podman lists them, and so does the engine's API, with a slash before each. */
function firstName(entry: JsonObject): { name: string; listed: boolean } | null {
  const names = member(entry, "Names");
  if (typeof names === "string") return { name: names.split(",")[0] ?? names, listed: false };
  const first: unknown = Array.isArray(names) ? names[0] : undefined;
  return typeof first === "string" ? { name: first, listed: true } : null;
}

function container(entry: JsonObject, at: Listed["at"]): Container | null {
  if (isSwarmTask(entry)) return swarmTask(entry, at);
  const name = firstName(entry)?.name.replace(/^\//, "");
  if (name === undefined || (textMember(entry, "Status") ?? textMember(entry, "State")) === null) return null;
  const ports = member(entry, "Ports");
  const words = fromWords(mergeWords(wordsOf(entry), statusText(textMember(entry, "Status"))));
  return {
    name,
    service: serviceOfLabels(member(entry, "Labels")) ?? name,
    image: textMember(entry, "Image"),
    ...words,
    restarts: numberMember(entry, "Restarts"),
    startedAt: words.state === "running" ? unixTime(numberMember(entry, "StartedAt")) : null,
    ports: Array.isArray(ports) ? portsOfList(ports) : portsOfText(textMember(entry, "Ports") ?? ""),
    at: at(name),
  };
}

function wordsOf(entry: JsonObject): EngineWords {
  return {
    state: textMember(entry, "State"),
    health: textMember(entry, "HealthStatus") ?? textMember(member(entry, "Health"), "Status"),
    exitCode: numberMember(entry, "ExitCode"),
  };
}

function standingOf(containers: Container[], entries: readonly JsonObject[]): Container[] {
  return entries.every(isSwarmTask) ? standingTasks(containers) : containers;
}
