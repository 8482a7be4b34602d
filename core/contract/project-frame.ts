import type { Interval, Verdict } from "@/core/evaluation/evaluation";
import type { ProjectView } from "./go-no-go";
import type { ReleaseView } from "./releases";
import type { ProjectRole } from "./roles";

/** What stands around every page of a project. */
export type ProjectFrame = {
  project: ProjectView;
  role: ProjectRole;
  person: { name: string; administrator: boolean };
  release: ReleaseView;
  /** All releases of the project, newest first. */
  releases: Pick<ReleaseView, "slug" | "name" | "state">[];
  evaluation: { number: number; verdict: Verdict; readiness: Interval | null; criteria: number };
  policyVersion: number | null;
  /** Findings of the newest scans, items of the plan and open blockers are those of the release. */
  counts: { runs: number; uploads: number; findings: number; items: number; blockers: number };
};
