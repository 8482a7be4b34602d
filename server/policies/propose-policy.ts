import type { PolicyProposal, ProposalQuery } from "@/core/contract/policy-proposal";
import { isLoad } from "@/core/evidence/reading";
import { starterPolicy } from "@/core/policy/starter-policy";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { DomainError } from "@/server/domain-error";
import { runSummary, summaryParts } from "@/server/runs/run-summary";

type Options = { ctx: Context; input: { project: string; query: ProposalQuery } };

/** The policy in force with limits added that a load run supports: a draft, which a lead reads, changes and saves. */
export async function proposePolicy({ ctx, input }: Options): Promise<PolicyProposal> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "lead" });
  const { from, endpoints } = input.query;
  const row = await ctx.db.run.findUnique({
    where: { projectId_number: { projectId: project.id, number: from }, kind: "load", active: true },
    include: summaryParts,
  });
  const found = row && runSummary(row);
  if (!found || !isLoad(found.reading)) {
    throw new DomainError("not-found", `This project has no load run #${from} that counts.`);
  }
  const policy = await ctx.db.policyVersion.findFirst({
    where: { projectId: project.id },
    orderBy: { version: "desc" },
    select: { text: true },
  });
  const { number, title } = found.summary;
  return { run: { number, title }, ...starterPolicy(policy?.text ?? null, found.reading, endpoints === "each") };
}
