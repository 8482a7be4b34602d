import type { RampUpChoice, RevisedRun } from "@/core/contract/runs";
import type { LoadReading } from "@/core/evidence/reading";
import { leftOutSeconds, steadyPart } from "@/core/runs/steady-part";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import type { Transaction } from "@/server/database/database";
import { DomainError } from "@/server/domain-error";
import { joinedReading } from "@/server/uploads/joined-reading";
import { loadParts } from "@/server/uploads/load-parts";
import { readBlocks } from "./read-blocks";
import { reviseRun } from "./revise-run";

type Options = { ctx: Context; input: RampUpChoice & { project: string; number: number } };

/** Leaves a run's ramp-up out of what it is judged on, or takes it in again: its next reading, the old one kept. */
export async function leaveOutRampUp({ ctx, input }: Options): Promise<RevisedRun> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "qa" });
  const { number, leaveOut } = input;
  const cause = leaveOut ? "its ramp-up was left out" : "its ramp-up was taken in again";
  return reviseRun(ctx, {
    project,
    number,
    cause,
    next: async (tx, run) => {
      if (leaveOut === (run.reading.leftOutSeconds !== null)) return null;
      if (leaveOut) return withoutRampUp(tx, run.id, run.reading);
      const { files } = run.reading;
      return joinedReading(run.reading, await loadParts(tx, run.id), { files, timeZone: project.timeZone });
    },
  });
}

async function withoutRampUp(tx: Transaction, runId: string, reading: LoadReading): Promise<LoadReading> {
  const { evidence } = reading;
  const rampUp = evidence.rampUpSeconds;
  if (rampUp === null) throw new DomainError("conflict", "No file of this run tells a ramp-up.");
  const series = await readBlocks(tx, runId);
  const overall = series.find(({ name }) => name === null);
  const seconds = overall ? leftOutSeconds(overall.blocks, rampUp.value) : null;
  if (seconds === null) {
    const why = overall
      ? "The ramp-up reaches to the end of this run: nothing would be left of it."
      : "No file of this run lists single requests, so its ramp-up cannot be told from the rest.";
    throw new DomainError("conflict", why);
  }
  return { ...reading, evidence: steadyPart(evidence, series, seconds), leftOutSeconds: seconds };
}
