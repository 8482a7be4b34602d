import { type FindingFilter, FindingSelection, mostTriagedAtOnce } from "@/core/contract/findings";
import { requireProject } from "@/server/access/require-project";
import { type Context, projectNow } from "@/server/context";
import { DomainError } from "@/server/domain-error";
import { currentRelease } from "@/server/releases/current-release";
import { listedFindings } from "./listed-findings";
import { matching } from "./matching";

type Options = { ctx: Context; input: { project: string; release: string | null; filter: FindingFilter } };

/** Every finding that matches a filter, with the version of its decision, for deciding on all of them at once. */
export async function selectFindings({ ctx, input }: Options): Promise<FindingSelection> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "qa" });
  const release = await currentRelease(ctx, project, input.release);
  const findings = await ctx.db.$queryRaw<object[]>`
    WITH ${await listedFindings(ctx.db, release.id, projectNow(ctx, project))}
    SELECT finding."id", finding."version", listed.state, listed."category"::text
    FROM listed JOIN "Finding" AS finding ON finding."id" = listed."findingId"
    WHERE ${matching(input.filter)}
    LIMIT ${mostTriagedAtOnce + 1}`;
  if (findings.length > mostTriagedAtOnce) {
    throw new DomainError("too-many", "More than 5,000 findings match. Narrow the filter and decide in parts.");
  }
  return FindingSelection.parse({ findings });
}
