import { mutationOptions } from "@tanstack/react-query";
import { type FindingFilter, FindingSelection, TriageAnswer, type TriageRequest } from "@/core/contract/findings";
import { request } from "@/queries/request";

function findingsPath(project: string): string {
  return `/api/v1/projects/${project}/findings`;
}

/** Chooses every finding that matches a filter, on all pages. */
export function selectAllFindings(project: string) {
  return mutationOptions({
    mutationFn: (filter: FindingFilter) => {
      const asked = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : []));
      return request(FindingSelection, `${findingsPath(project)}/selection?${new URLSearchParams(asked)}`);
    },
  });
}

/** Decides on findings as they were seen, with one reason. */
export function triageFindings(project: string) {
  return mutationOptions({
    mutationFn: (asked: TriageRequest) =>
      request(TriageAnswer, `${findingsPath(project)}/triage`, { method: "POST", body: asked }),
  });
}
