import { firstText, isObject, type JsonObject, listMember, member } from "@/core/formats/json/members";
import { isOperatorReport, operatorDocument } from "@/core/formats/trivy/operator";
import type { TrivyPart } from "@/core/formats/trivy/part";
import { imageName } from "@/core/formats/trivy/target";

/** A Trivy document of any shape. */
export type TrivyDocument = {
  parts: TrivyPart[];
  target: string | null;
  startedAt: string | null;
  toolVersion: string | null;
  /** Workloads or reports that could not be scanned. */
  failed: number;
  at: string;
};

function partsIn(list: readonly unknown[], at: string[], scope: string): TrivyPart[] {
  return list.flatMap((result, index) => (isObject(result) ? [{ at: [...at, String(index)], scope, result }] : []));
}

/** What a parsed document holds, or null if it is none of Trivy's. */
export function trivyDocument(root: unknown): TrivyDocument | null {
  if (Array.isArray(root)) {
    if (root.some(isOperatorReport))
      return operatorDocument(root.map((report, index) => ({ report, at: [String(index)] })));
    const parts = partsIn(root, [], "");
    const known = parts.some(({ result }) => firstText(result, "Target") !== null);
    return known ? { ...blank, parts, at: "$" } : null;
  }
  if (!isObject(root)) return null;
  return clusterDocument(root) ?? operatorMembers(root) ?? schemaTwo(root);
}

const blank = { target: null, startedAt: null, toolVersion: null, failed: 0 };

function schemaTwo(root: JsonObject): TrivyDocument | null {
  if (typeof root.SchemaVersion !== "number" && !Array.isArray(root.Results)) return null;
  const target = firstText(root, "ArtifactName");
  const image = firstText(root, "ArtifactType") === "container_image" ? imageName(target ?? "") : "";
  return {
    ...blank,
    parts: partsIn(listMember(root, "Results"), ["Results"], image),
    target,
    startedAt: firstText(root, "CreatedAt"),
    toolVersion: firstText(member(root, "Trivy"), "Version"),
    at: "Results",
  };
}

/** `trivy k8s`: results by workload. Before 0.30 vulnerabilities and misconfigurations were two lists of workloads. */
function clusterDocument(root: JsonObject): TrivyDocument | null {
  const lists = ["Resources", "Findings", "Vulnerabilities", "Misconfigurations"].filter((list) =>
    Array.isArray(root[list]),
  );
  if (typeof root.ClusterName !== "string" || lists.length === 0) return null;
  const workloads = lists.flatMap((list) =>
    listMember(root, list).map((workload, index) => ({ workload, at: [list, String(index), "Results"] })),
  );
  return {
    ...blank,
    parts: workloads.flatMap(({ workload, at }) =>
      partsIn(listMember(workload, "Results"), at, workloadName(workload)),
    ),
    target: root.ClusterName,
    startedAt: firstText(root, "CreatedAt"),
    failed: workloads.filter(({ workload }) => firstText(workload, "Error") !== null).length,
    at: lists[0] ?? "$",
  };
}

function workloadName(workload: unknown): string {
  return [firstText(workload, "Namespace"), firstText(workload, "Kind"), firstText(workload, "Name")]
    .filter((name) => name !== null)
    .join("/");
}

/** One resource of trivy-operator, a list of them, or lists of them by the name of their kind. */
function operatorMembers(root: JsonObject): TrivyDocument | null {
  if (isOperatorReport(root)) return operatorDocument([{ report: root, at: [] }]);
  const lists = Object.keys(root).filter((name) => name === "items" || name.endsWith("reports.aquasecurity.github.io"));
  const reports = lists.flatMap((list) =>
    listMember(root, list).map((report, index) => ({ report, at: [list, String(index)] })),
  );
  return reports.some(({ report }) => isOperatorReport(report)) ? operatorDocument(reports) : null;
}
