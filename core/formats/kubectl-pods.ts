import type { Container } from "@/core/evidence/containers";
import { podContainers } from "@/core/formats/containers/pod-container";
import { removePodSecrets } from "@/core/formats/containers/pod-secrets";
import { podState } from "@/core/formats/containers/pod-state";
import { once } from "@/core/formats/containers/ports";
import { type Listed, readDocuments, unread } from "@/core/formats/containers/read-documents";
import { snapshotOf } from "@/core/formats/containers/snapshot";
import { engineTime } from "@/core/formats/containers/times";
import { workloadOf } from "@/core/formats/containers/workload";
import type { ByteSource, Probe, ReadOutcome, ResultFormat } from "@/core/formats/format";
import { isObject, jsonPath, member, textMember } from "@/core/formats/json/members";
import { kindAt, membersOf, outlineJson, textAt } from "@/core/formats/json/outline";
import { withoutCases } from "@/core/formats/without-cases";

/** `kubectl get pods -o json`: one pod or a list of them. A pod is one entry, ready when all its containers are. */
export const kubectlPods: ResultFormat = {
  id: "kubectl-pods",
  label: "kubectl get pods (-o json)",
  claims({ head }: Probe) {
    const outline = outlineJson(head);
    if (outline?.root !== "object" || kindAt(outline, "apiVersion") !== "text") return false;
    const kind = textAt(outline, "kind");
    if (kind === "Pod" || kind === "PodList") return true;
    if (kindAt(outline, "items") !== "array") return false;
    const items = membersOf(outline, "items");
    return items.length === 0
      ? kind === "List"
      : items.some((index) => textAt(outline, "items", index, "kind") === "Pod");
  },
  read: (source) => withoutCases(() => readPods(source)),
  redact: removePodSecrets,
};

const advice = "Send the output of kubectl get pods -o json.";

async function readPods(source: ByteSource): Promise<ReadOutcome> {
  const documents = await readDocuments(source, "output of kubectl");
  if (!documents.ok) return documents.refusal;
  const { listed } = documents;
  const entries = listed.flatMap((document) => entriesOf(document, listed.length === 1));
  const pods = entries.filter(({ isPod }) => isPod);
  const ofList = listed.some(({ value }) => Array.isArray(member(value, "items")));
  if (pods.length === 0 && !(ofList && entries.length === 0)) {
    return unread("The output of kubectl holds no pod. Nothing was looked at.", undefined, advice);
  }
  if (pods.length > 0 && pods.every(({ value }) => textMember(member(value, "status"), "phase") === null)) {
    return unread("The pods have no status: they are declared, and nobody looked at them.", undefined, advice);
  }
  const several = new Set(pods.map(({ value }) => namespaceOf(value))).size > 1;
  return snapshotOf({
    tool: "Kubernetes",
    containers: pods.map(({ value, at }) => podOf(value, at, several ? `${namespaceOf(value)}/` : "")),
    listsStopped: ofList,
    skipped: [{ reason: "Not a pod", count: entries.length - pods.length }],
  });
}

type Entry = Listed & { isPod: boolean };

/** The items of a list, or what stands by itself. Items of a list of pods do not name their kind. */
function entriesOf({ value, at }: Listed, alone: boolean): Entry[] {
  const items = member(value, "items");
  const kind = textMember(value, "kind");
  if (!Array.isArray(items)) return [{ value, at, isPod: kind === "Pod" }];
  return items.map((item: unknown, index) => ({
    value: item,
    at: alone ? () => ({ kind: "path", path: jsonPath("items", String(index)) }) : at,
    isPod: isObject(item) && (kind === "PodList" || textMember(item, "kind") === "Pod"),
  }));
}

function namespaceOf(pod: unknown): string {
  return textMember(member(pod, "metadata"), "namespace") ?? "default";
}

function podOf(pod: unknown, at: Listed["at"], prefix: string): Container {
  const name = textMember(member(pod, "metadata"), "name") ?? "";
  const containers = podContainers(pod);
  const standing = podState(pod, containers);
  const { main } = containers;
  const restarts = main.flatMap((container) => container.restarts ?? []);
  const since = main.flatMap(({ runningSince }) => engineTime(runningSince) ?? []).sort();
  return {
    name: prefix + name,
    service: prefix + workloadOf(pod),
    image: main.flatMap(({ image }) => image ?? []).join(", ") || null,
    ...standing,
    restarts: restarts.length === 0 ? null : restarts.reduce((sum, count) => sum + count, 0),
    startedAt: standing.state === "running" ? (since.at(-1) ?? null) : null,
    ports: once(main.flatMap(({ ports }) => ports)),
    at: at(prefix + name),
  };
}
