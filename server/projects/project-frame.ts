import { cache } from "react";
import type { ProjectFrame } from "@/core/contract/project-frame";
import { requireProject } from "@/server/access/require-project";
import { currentEvaluation } from "@/server/evaluations/current-evaluation";
import { countCurrentFindings } from "@/server/findings/count-current-findings";
import { pageData } from "@/server/http/page-data";
import { requireSession } from "@/server/people/session";
import { currentRelease } from "@/server/releases/current-release";
import { releaseView } from "@/server/releases/release-view";
import { askedPath } from "./asked-path";
import { projectView } from "./project-view";

/** Who reads, which project, and how its release stands: looked up once for a page and what stands around it. */
export const projectFrame = cache(async (slug: string): Promise<ProjectFrame> => {
  const ctx = await requireSession((await askedPath()) ?? `/projects/${slug}`);
  const { project, role } = await pageData(requireProject({ ctx, slug, role: "viewer" }));
  const release = await pageData(currentRelease(ctx, project));
  const { evaluation, number, policyVersion } = await currentEvaluation(ctx, project, release);
  const published = { projectId: project.id, publishedAt: { not: null } };
  const counts = {
    runs: await ctx.db.run.count({ where: { projectId: project.id } }),
    uploads: await ctx.db.upload.count({ where: published }),
    findings: await countCurrentFindings(ctx.db, release.id),
    items: await ctx.db.item.count({ where: { phase: { releaseId: release.id } } }),
    blockers: await ctx.db.blocker.count({ where: { releaseId: release.id, state: { in: ["open", "being_fixed"] } } }),
  };
  const releases = await ctx.db.release.findMany({
    where: { projectId: project.id },
    select: { slug: true, name: true, state: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return {
    project: projectView(ctx, project),
    role,
    person: { name: ctx.actor.name, administrator: ctx.actor.administrator },
    release: releaseView(release),
    releases,
    evaluation: {
      number,
      verdict: evaluation.verdict,
      readiness: evaluation.readiness,
      criteria: evaluation.criteria.length,
    },
    policyVersion: policyVersion?.version ?? null,
    counts,
  };
});
