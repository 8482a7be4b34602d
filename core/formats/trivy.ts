import { readScan } from "@/core/formats/findings/read-scan";
import type { Probe, ResultFormat } from "@/core/formats/format";
import { type JsonOutline, kindAt, membersOf, outlineJson, textAt } from "@/core/formats/json/outline";
import { interpretTrivy } from "@/core/formats/trivy/interpret";
import { redactTrivy } from "@/core/formats/trivy/redact";

/**
 * What Trivy writes as JSON: a report (schema 2), the bare list of versions before 0.20, `trivy k8s`, and the resources
 * of trivy-operator. Rows count, not distinct CVEs. A report that was filtered while scanning does not say so.
 */
export const trivy: ResultFormat = {
  id: "trivy",
  label: "Trivy JSON",
  claims: ({ head }: Probe) => isTrivy(outlineJson(head)),
  read: (source) => readScan(source, "Trivy report", interpretTrivy),
  redact: redactTrivy,
};

const k8sLists = ["Resources", "Findings", "Vulnerabilities", "Misconfigurations"];
const resultMembers = ["Type", "Class", "Vulnerabilities", "Misconfigurations", "Secrets"];

function isTrivy(json: JsonOutline | null): boolean {
  if (!json) return false;
  const has = (names: string[], ...place: string[]) => names.some((name) => kindAt(json, ...place, name) !== undefined);
  if (json.root === "array") {
    return (kindAt(json, "0", "Target") === "text" && has(resultMembers, "0")) || isOperated(json, "0");
  }
  return (
    kindAt(json, "SchemaVersion") === "number" ||
    (kindAt(json, "ClusterName") === "text" && has(k8sLists)) ||
    isOperated(json) ||
    isOperated(json, "items", "0") ||
    membersOf(json).some((name) => /reports\.aquasecurity\.github\.io$/.test(name))
  );
}

function isOperated(json: JsonOutline, ...place: string[]): boolean {
  return (textAt(json, ...place, "apiVersion") ?? "").startsWith("aquasecurity.github.io/");
}
