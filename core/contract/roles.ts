import { z } from "zod";

/** Roles in a project, each including the ones before it: viewer reads, QA hands in and withdraws, lead sets policy and people. */
export const ProjectRole = z.enum(["viewer", "qa", "lead"]);
export type ProjectRole = z.infer<typeof ProjectRole>;

export function roleAtLeast(role: ProjectRole, needed: ProjectRole): boolean {
  return ProjectRole.options.indexOf(role) >= ProjectRole.options.indexOf(needed);
}
