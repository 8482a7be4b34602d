import type { ReleaseView } from "@/core/contract/releases";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { currentRelease } from "./current-release";
import { releaseView } from "./release-view";

type Options = { ctx: Context; input: { project: string; release: string | null } };

/** The release that an address names; without one, the current release. */
export async function readRelease({ ctx, input }: Options): Promise<ReleaseView> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer", scope: "read" });
  return releaseView(await currentRelease(ctx, project, input.release));
}
