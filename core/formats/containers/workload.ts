import { listOf } from "@/core/formats/containers/pod-container";
import { member, textMember } from "@/core/formats/json/members";

const names = ["app.kubernetes.io/name", "app", "k8s-app"] as const;

/**
 * What a pod belongs to, under a name that stays when the pod is replaced: the Deployment, StatefulSet, DaemonSet or
 * CronJob of its owner, else what its labels call the application, else the pod itself.
 */
export function workloadOf(pod: unknown): string {
  const metadata = member(pod, "metadata");
  const labels = member(metadata, "labels");
  const [owner] = listOf(metadata, "ownerReferences");
  const name = textMember(owner, "name");
  if (name !== null) {
    const hash = textMember(labels, "pod-template-hash");
    if (hash !== null && name.endsWith(`-${hash}`)) return name.slice(0, -hash.length - 1);
    return textMember(owner, "kind") === "Job" ? name.replace(/-\d{8,}$/, "") : name;
  }
  for (const label of names) {
    const named = textMember(labels, label);
    if (named) return named;
  }
  return textMember(metadata, "name") ?? "";
}
