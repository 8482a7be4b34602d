import { mutationOptions } from "@tanstack/react-query";
import { type ReleaseDraft, type ReleaseState, ReleaseView } from "@/core/contract/releases";
import { request } from "@/queries/request";

function releasesPath(project: string): string {
  return `/api/v1/projects/${project}/releases`;
}

export function createRelease(project: string) {
  return mutationOptions({
    mutationFn: (body: ReleaseDraft) => request(ReleaseView, releasesPath(project), { method: "POST", body }),
  });
}

/** Closes a release, or opens it again. */
export function setReleaseState(project: string, release: string) {
  return mutationOptions({
    mutationFn: (state: ReleaseState) =>
      request(ReleaseView, `${releasesPath(project)}/${release}/state`, { method: "PUT", body: { state } }),
  });
}
