import type { Container } from "@/core/evidence/containers";
import { fromWords } from "@/core/formats/containers/engine-words";
import { removeInspectSecrets } from "@/core/formats/containers/inspect-secrets";
import { serviceOfLabels } from "@/core/formats/containers/labels";
import { once, portOf } from "@/core/formats/containers/ports";
import type { Listed } from "@/core/formats/containers/read-documents";
import { readList } from "@/core/formats/containers/read-list";
import { engineTime } from "@/core/formats/containers/times";
import type { Probe, ResultFormat } from "@/core/formats/format";
import { isObject, type JsonObject, member, numberMember, textMember } from "@/core/formats/json/members";
import { kindAt, membersOf, outlineJson } from "@/core/formats/json/outline";
import { withoutCases } from "@/core/formats/without-cases";

/** `docker inspect` of containers, and the same of Podman. Environment values and command lines are never read. */
export const dockerInspect: ResultFormat = {
  id: "docker-inspect",
  label: "docker inspect (of containers)",
  claims({ head }: Probe) {
    const outline = outlineJson(head);
    if (outline === null) return false;
    const entries = outline.root === "array" ? membersOf(outline).map((index) => [index]) : [[]];
    return entries.some(
      (entry) =>
        kindAt(outline, ...entry, "State", "Status") === "text" ||
        kindAt(outline, ...entry, "State", "Running") === "boolean",
    );
  },
  read: (source) => withoutCases(() => readList(source, { what: "output of docker inspect", tool, container })),
  redact: removeInspectSecrets,
};

function tool(entries: readonly JsonObject[]): string {
  return entries.some((entry) => textMember(member(entry, "State"), "OciVersion") !== null) ? "Podman" : "Docker";
}

function container(entry: JsonObject, at: Listed["at"]): Container | null {
  const state = member(entry, "State");
  if (!isObject(state)) return null;
  const config = member(entry, "Config");
  const name = (textMember(entry, "Name") ?? textMember(entry, "Id") ?? "").replace(/^\//, "");
  const exitCode = numberMember(state, "ExitCode");
  const oomKilled = member(state, "OOMKilled") === true;
  const words = fromWords({ state: stateWord(state), health: healthWord(state, config), exitCode, oomKilled });
  // An engine leaves a container that it could not start as created, with the error.
  const notStarted = words.state === "created" && (textMember(state, "Error") ?? "") !== "";
  return {
    name,
    service: serviceOfLabels(member(config, "Labels")) ?? name,
    image: textMember(entry, "ImageName") ?? textMember(config, "Image"),
    ...words,
    ...(notStarted ? { state: "failed", exitCode, reason: "could not start" } : {}),
    restarts: numberMember(entry, "RestartCount"),
    startedAt: words.state === "running" ? engineTime(textMember(state, "StartedAt")) : null,
    ports: portsOf(entry),
    at: at(name),
  };
}

/** The engine's word; from its flags where an old one has none. */
function stateWord(state: JsonObject): string | null {
  const word = textMember(state, "Status");
  if (word) return word;
  const flag = ["Restarting", "Paused", "Dead", "Running"].find((name) => member(state, name) === true);
  return flag?.toLowerCase() ?? (member(state, "Running") === false ? "exited" : null);
}

/** Without a word on health nothing checks it, unless a check is configured that has not answered. */
function healthWord(state: JsonObject, config: unknown): string | null {
  const health = member(state, "Health") ?? member(state, "Healthcheck");
  const word = textMember(health, "Status");
  if (word) return word;
  const test = member(member(config, "Healthcheck"), "Test");
  const configured = Array.isArray(test) && test.length > 0 && test[0] !== "NONE";
  return configured ? null : "";
}

function portsOf(entry: JsonObject): string[] {
  const ports =
    member(member(entry, "NetworkSettings"), "Ports") ?? member(member(entry, "HostConfig"), "PortBindings");
  if (!isObject(ports)) return [];
  return once(Object.entries(ports).flatMap(([port, hosts]) => boundPorts(port, hosts)));
}

function boundPorts(port: string, hosts: unknown): string[] {
  const [target, protocol = "tcp"] = port.split("/");
  const bound: unknown[] = Array.isArray(hosts) && hosts.length > 0 ? hosts : [null];
  return bound.map((host) =>
    portOf(
      target ? Number(target) : null,
      { address: textMember(host, "HostIp") ?? "", port: numberMember(host, "HostPort") },
      protocol,
    ),
  );
}
