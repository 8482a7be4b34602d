import type { ProjectRole } from "@/core/contract/roles";

/** Roles as people choose them. */
export const roleOptions = [
  { value: "viewer", label: "Viewer: reads" },
  { value: "qa", label: "QA: hands in, withdraws" },
  { value: "lead", label: "Lead: policy, people" },
] as const satisfies { value: ProjectRole; label: string }[];

const names: Record<ProjectRole, string> = { viewer: "viewer", qa: "QA", lead: "lead" };

export function roleName(role: ProjectRole): string {
  return names[role];
}
