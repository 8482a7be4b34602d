import type { ProjectView } from "@/core/contract/go-no-go";
import type { Project } from "@/prisma/generated/client";
import { type Context, projectNow } from "@/server/context";

export function projectView(ctx: Context, project: Project): ProjectView {
  const { slug, name, timeZone, demonstration } = project;
  return { slug, name, timeZone, demonstration, now: projectNow(ctx, project).toISOString() };
}
