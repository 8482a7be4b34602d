import { infiniteQueryOptions, mutationOptions, type QueryClient } from "@tanstack/react-query";
import {
  type ProjectMove,
  ProjectMoveAnswer,
  type ReleaseMove,
  ReleaseMoveAnswer,
  UploadList,
  UploadSummary,
} from "@/core/contract/uploads";
import { request } from "@/queries/request";

function uploadsPath(project: string): string {
  return `/api/v1/projects/${project}/uploads`;
}

function uploadsKey(project: string) {
  return ["projects", project, "uploads"] as const;
}

/** The uploads of a project, newest first, a page at a time; the first page comes with the page. */
export function uploadsQuery(project: string, firstPage: UploadList) {
  return infiniteQueryOptions({
    queryKey: uploadsKey(project),
    queryFn: ({ pageParam, signal }) => {
      const query = pageParam === null ? "" : `?before=${pageParam}`;
      return request(UploadList, `${uploadsPath(project)}${query}`, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ older }) => older,
    initialData: { pages: [firstPage], pageParams: [null] },
  });
}

export function rereadUploads(client: QueryClient, project: string) {
  return client.invalidateQueries({ queryKey: uploadsKey(project) });
}

/** Takes an upload back, with a reason. */
export function withdrawUpload(client: QueryClient, project: string, uploadId: string) {
  return mutationOptions({
    mutationFn: (reason: string) =>
      request(UploadSummary, `${uploadsPath(project)}/${uploadId}/withdrawal`, { method: "POST", body: { reason } }),
    onSuccess: () => rereadUploads(client, project),
  });
}

/** Lets an upload, with all files of its runs, count for another release of the project. */
export function moveToRelease(client: QueryClient, project: string, uploadId: string) {
  return mutationOptions({
    mutationFn: (body: ReleaseMove) =>
      request(ReleaseMoveAnswer, `${uploadsPath(project)}/${uploadId}/release`, { method: "PUT", body }),
    onSuccess: () => rereadUploads(client, project),
  });
}

/** Hands an upload's file in to another project, and withdraws it here. */
export function moveToProject(client: QueryClient, project: string, uploadId: string) {
  return mutationOptions({
    mutationFn: (body: ProjectMove) =>
      request(ProjectMoveAnswer, `${uploadsPath(project)}/${uploadId}/project`, { method: "PUT", body }),
    onSuccess: () => rereadUploads(client, project),
  });
}
