import type { RevisedRun, ScenarioCorrection } from "@/core/contract/runs";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { reviseRun } from "./revise-run";

type Options = { ctx: Context; input: ScenarioCorrection & { project: string; number: number } };

/** Says which scenario a load run was, whatever its files say: its next reading, the old one kept. */
export async function correctScenario({ ctx, input }: Options): Promise<RevisedRun> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "qa" });
  const { number, scenario } = input;
  return reviseRun(ctx, {
    project,
    number,
    cause: `its scenario was named: ${scenario}`,
    next: async (_, { reading }) =>
      reading.scenario === scenario ? null : { ...reading, scenario, correctedScenario: scenario },
  });
}
