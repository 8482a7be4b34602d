import type { PolicyView } from "@/core/contract/policies";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";

/** The policy in force and the list of its versions; null for a project without one. */
export async function readPolicy({
  ctx,
  input,
}: {
  ctx: Context;
  input: { project: string };
}): Promise<PolicyView | null> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer" });
  const rows = await ctx.db.policyVersion.findMany({
    where: { projectId: project.id },
    orderBy: { version: "desc" },
    select: { version: true, createdAt: true, createdBy: { select: { name: true } } },
  });
  const versions = rows.map(({ version, createdAt, createdBy }) => ({
    version,
    createdAt: createdAt.toISOString(),
    createdBy: createdBy?.name ?? null,
  }));
  const newest = versions[0];
  if (!newest) return null;
  const { text } = await ctx.db.policyVersion.findUniqueOrThrow({
    where: { projectId_version: { projectId: project.id, version: newest.version } },
    select: { text: true },
  });
  return { ...newest, text, versions };
}
