import { mutationOptions } from "@tanstack/react-query";
import { PolicyCheck, type PolicyDraft, PolicyVersionView } from "@/core/contract/policies";
import { request } from "@/queries/request";

function policyPath(project: string): string {
  return `/api/v1/projects/${project}/policy`;
}

/** Asks what is wrong with a text without saving it. */
export function checkPolicy(project: string) {
  return mutationOptions({
    mutationFn: (text: string) =>
      request(PolicyCheck, `${policyPath(project)}/check`, { method: "POST", body: { text } }),
  });
}

/** Saves the next version; open releases are evaluated by it. */
export function savePolicy(project: string) {
  return mutationOptions({
    mutationFn: (draft: PolicyDraft) => request(PolicyVersionView, policyPath(project), { method: "PUT", body: draft }),
  });
}
