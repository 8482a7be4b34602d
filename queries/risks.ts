import { mutationOptions } from "@tanstack/react-query";
import { type NewRisk, type RiskEdit, RiskView } from "@/core/contract/risks";
import { request } from "@/queries/request";

function risksPath(project: string): string {
  return `/api/v1/projects/${project}/risks`;
}

export function addRisk(project: string) {
  return mutationOptions({
    mutationFn: (body: NewRisk) => request(RiskView, risksPath(project), { method: "POST", body }),
  });
}

export function changeRisk(project: string, riskId: string) {
  return mutationOptions({
    mutationFn: (body: RiskEdit) => request(RiskView, `${risksPath(project)}/${riskId}`, { method: "PUT", body }),
  });
}
