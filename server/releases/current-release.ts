import type { Project, Release } from "@/prisma/generated/client";
import type { Context } from "@/server/context";
import { DomainError } from "@/server/domain-error";

/** The release by its slug; without one, the newest that is open, else the newest. */
export async function currentRelease(ctx: Context, project: Project, slug: string | null = null): Promise<Release> {
  const release = await ctx.db.release.findFirst({
    where: { projectId: project.id, ...(slug === null ? {} : { slug }) },
    orderBy: [{ state: "asc" }, { createdAt: "desc" }, { id: "desc" }],
  });
  if (!release) throw new DomainError("not-found", "This project has no such release.");
  return release;
}
