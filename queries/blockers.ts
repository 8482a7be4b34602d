import { mutationOptions } from "@tanstack/react-query";
import { type BlockerEdit, type BlockerStep, BlockerView, type NewBlocker } from "@/core/contract/blockers";
import { request } from "@/queries/request";

function blockersPath(project: string): string {
  return `/api/v1/projects/${project}/blockers`;
}

export function openBlocker(project: string) {
  return mutationOptions({
    mutationFn: (body: NewBlocker) => request(BlockerView, blockersPath(project), { method: "POST", body }),
  });
}

export function changeBlocker(project: string, blockerId: string) {
  return mutationOptions({
    mutationFn: (body: BlockerEdit) =>
      request(BlockerView, `${blockersPath(project)}/${blockerId}`, { method: "PUT", body }),
  });
}

/** Takes a blocker one step on, or back to open. */
export function stepBlocker(project: string, blockerId: string) {
  return mutationOptions({
    mutationFn: (body: BlockerStep) =>
      request(BlockerView, `${blockersPath(project)}/${blockerId}/state`, { method: "PUT", body }),
  });
}
