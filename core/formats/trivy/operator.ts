import { firstText, isObject, jsonPath, member } from "@/core/formats/json/members";
import type { TrivyDocument } from "@/core/formats/trivy/documents";
import type { TrivyPart } from "@/core/formats/trivy/part";

/** Whether a value is a resource that trivy-operator writes. */
export function isOperatorReport(value: unknown): boolean {
  return firstText(value, "apiVersion")?.startsWith("aquasecurity.github.io/") === true;
}

type Placed = { report: unknown; at: string[] };

/**
 * The reports of trivy-operator, each on one container or workload of a cluster. Lists of components hold no findings,
 * and compliance reports only sum up what other reports hold; both are left out.
 */
export function operatorDocument(reports: readonly Placed[]): TrivyDocument {
  const parts = reports.flatMap(partOf);
  const versions = parts.map(({ result }) => firstText(member(result, "scanner"), "version"));
  const times = parts.map(({ result }) => firstText(result, "updateTimestamp")).filter((time) => time !== null);
  const [only, second] = parts;
  return {
    parts,
    target: only && !second ? only.scope : null,
    startedAt: times.sort()[0] ?? null,
    toolVersion: versions[0] ?? null,
    failed: 0,
    at: only && !second ? jsonPath(...only.at) : (reports[0]?.at[0] ?? "$"),
  };
}

function partOf({ report, at }: Placed): TrivyPart[] {
  const kind = firstText(report, "kind") ?? "";
  const result = member(report, "report");
  if (
    !isObject(result) ||
    !/(Vulnerability|ConfigAudit|RbacAssessment|InfraAssessment|ExposedSecret)Report$/.test(kind)
  ) {
    return [];
  }
  return [{ at: [...at, "report"], scope: workloadOf(report), result }];
}

/** The workload of a report, as its labels name it; the name of a replica set without the hash of its deployment. */
function workloadOf(report: unknown): string {
  const metadata = member(report, "metadata");
  const labels = member(metadata, "labels");
  const label = (name: string) => firstText(labels, `trivy-operator.${name}`);
  const kind = label("resource.kind");
  const name = label("resource.name") ?? firstText(metadata, "name");
  const stable = kind === "ReplicaSet" ? name?.replace(/-[a-z0-9]{6,10}$/, "") : name;
  const namespace = label("resource.namespace") ?? firstText(metadata, "namespace");
  return [namespace, kind, stable, label("container.name")].filter((part) => part).join("/");
}
