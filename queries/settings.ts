import { mutationOptions } from "@tanstack/react-query";
import { type ReleaseDraft, ReleaseView, RepositoryInput } from "@/core/contract/releases";
import { ExpectedRules } from "@/core/contract/rules";
import { request } from "@/queries/request";

export function updateRelease(project: string, release: string) {
  return mutationOptions({
    mutationFn: (draft: ReleaseDraft) =>
      request(ReleaseView, `/api/v1/projects/${project}/releases/${release}`, { method: "PUT", body: draft }),
  });
}

/** Saves the rules; the load runs of open releases are read by them again. */
export function saveExpectedRules(project: string) {
  return mutationOptions({
    mutationFn: (rules: ExpectedRules) =>
      request(ExpectedRules, `/api/v1/projects/${project}/expected-rules`, { method: "PUT", body: rules }),
  });
}

/** Says where the project's source is browsed. */
export function saveRepository(project: string) {
  return mutationOptions({
    mutationFn: (repository: RepositoryInput) =>
      request(RepositoryInput, `/api/v1/projects/${project}/repository`, { method: "PUT", body: repository }),
  });
}
