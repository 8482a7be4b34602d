import type { EndpointQuery } from "@/core/contract/runs";
import { isLoad } from "@/core/evidence/reading";
import { endpointRows } from "@/core/runs/endpoint-columns";
import { endpointCsv } from "@/core/runs/endpoint-csv";
import { endpointOrder, filteredRows, orderedRows } from "@/core/runs/endpoint-order";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { DomainError } from "@/server/domain-error";
import { outcomesOf, runSummary, sliceFigures, summaryParts } from "./run-summary";

type Options = { ctx: Context; input: { project: string; number: number; query: EndpointQuery } };

/** The endpoints of a load run as a CSV file, those that a filter leaves and in the order of the page. */
export async function exportEndpoints({ ctx, input }: Options): Promise<{ filename: string; text: string }> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer", scope: "read" });
  const { number, query } = input;
  const row = await ctx.db.run.findUnique({
    where: { projectId_number: { projectId: project.id, number }, kind: "load" },
    include: summaryParts,
  });
  const reading = row && runSummary(row)?.reading;
  if (!reading || !isLoad(reading)) throw new DomainError("not-found", `This project has no load run #${number}.`);
  const figures = outcomesOf(reading).endpoints.map(sliceFigures);
  const rows = filteredRows(endpointRows(reading.evidence, figures), query.filter);
  const text = endpointCsv(orderedRows(rows, endpointOrder(query.sort, query.order)));
  return { filename: `${project.slug}-run-${number}-endpoints.csv`, text };
}
