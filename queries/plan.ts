import { mutationOptions } from "@tanstack/react-query";
import {
  type ImportConfirmation,
  ImportResult,
  type ItemChanges,
  type NewItem,
  type NewPhase,
  PlanChange,
  PlanPreview,
} from "@/core/contract/plan";
import { request } from "@/queries/request";

/** The plan of one release of a project. */
export type PlanOf = { project: string; release: string };

function planPath({ project, release }: PlanOf, part: string): string {
  return `/api/v1/projects/${project}/plan/${part}?release=${encodeURIComponent(release)}`;
}

/** The address that the plan can be downloaded from, as Markdown. */
export function planMarkdownHref(plan: PlanOf): string {
  return planPath(plan, "markdown");
}

/** Asks what an import of a text would do. Nothing is stored. */
export function previewImport(plan: PlanOf) {
  return mutationOptions({
    mutationFn: (text: string) => request(PlanPreview, planPath(plan, "preview"), { method: "POST", body: { text } }),
  });
}

export function confirmImport(plan: PlanOf) {
  return mutationOptions({
    mutationFn: (confirmed: ImportConfirmation) =>
      request(ImportResult, planPath(plan, "import"), { method: "POST", body: confirmed }),
  });
}

export function addPhase(plan: PlanOf) {
  return mutationOptions({
    mutationFn: (phase: NewPhase) => request(PlanChange, planPath(plan, "phases"), { method: "POST", body: phase }),
  });
}

export function renamePhase(plan: PlanOf, phaseId: string) {
  return mutationOptions({
    mutationFn: (phase: NewPhase) =>
      request(PlanChange, planPath(plan, `phases/${phaseId}`), { method: "PUT", body: phase }),
  });
}

export function addItem(plan: PlanOf) {
  return mutationOptions({
    mutationFn: (item: NewItem) => request(PlanChange, planPath(plan, "items"), { method: "POST", body: item }),
  });
}

export function updateItem(plan: PlanOf, itemId: string) {
  return mutationOptions({
    mutationFn: (changes: ItemChanges) =>
      request(PlanChange, planPath(plan, `items/${itemId}`), { method: "PUT", body: changes }),
  });
}
