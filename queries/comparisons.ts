import { mutationOptions } from "@tanstack/react-query";
import { BaselineView, type PinRequest, Unpinned, type UnpinRequest } from "@/core/contract/comparison";
import { request } from "@/queries/request";

function baselinesPath(project: string): string {
  return `/api/v1/projects/${project}/baselines`;
}

/** Makes a run the baseline of its scenario. */
export function pinBaseline(project: string) {
  return mutationOptions({
    mutationFn: (asked: PinRequest) => request(BaselineView, baselinesPath(project), { method: "PUT", body: asked }),
  });
}

/** Takes back the pin of a scenario. */
export function unpinBaseline(project: string) {
  return mutationOptions({
    mutationFn: (asked: UnpinRequest) => request(Unpinned, baselinesPath(project), { method: "DELETE", body: asked }),
  });
}
