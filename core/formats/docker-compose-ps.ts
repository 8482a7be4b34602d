import type { Container } from "@/core/evidence/containers";
import { fromWords, mergeWords, statusText } from "@/core/formats/containers/engine-words";
import { portsOfList, portsOfText } from "@/core/formats/containers/ports";
import type { Listed } from "@/core/formats/containers/read-documents";
import { readList } from "@/core/formats/containers/read-list";
import type { Probe, ResultFormat } from "@/core/formats/format";
import { type JsonObject, member, numberMember, textMember } from "@/core/formats/json/members";
import { kindAt, outlineJson } from "@/core/formats/json/outline";
import { withoutCases } from "@/core/formats/without-cases";

/** `docker compose ps --format json`: one list up to Compose 2.20, a line for each container since. */
export const dockerComposePs: ResultFormat = {
  id: "docker-compose-ps",
  label: "docker compose ps (--format json)",
  claims({ head }: Probe) {
    const outline = outlineJson(head);
    return [[], ["0"]].some(
      (entry) =>
        kindAt(outline, ...entry, "Service") === "text" &&
        (kindAt(outline, ...entry, "State") === "text" || kindAt(outline, ...entry, "Status") === "text"),
    );
  },
  read: (source) =>
    withoutCases(() =>
      readList(source, { what: "output of docker compose ps", tool: () => "Docker Compose", container }),
    ),
};

function container(entry: JsonObject, at: Listed["at"]): Container | null {
  const service = textMember(entry, "Service");
  if (service === null) return null;
  const name = textMember(entry, "Name") ?? textMember(entry, "Names") ?? service;
  const words = {
    state: textMember(entry, "State"),
    health: textMember(entry, "Health"),
    exitCode: numberMember(entry, "ExitCode"),
  };
  const publishers = member(entry, "Publishers");
  return {
    name,
    service,
    image: textMember(entry, "Image"),
    ...fromWords(mergeWords(words, statusText(textMember(entry, "Status")))),
    restarts: null,
    startedAt: null,
    ports: Array.isArray(publishers) ? portsOfList(publishers) : portsOfText(textMember(entry, "Ports") ?? ""),
    at: at(name),
  };
}
