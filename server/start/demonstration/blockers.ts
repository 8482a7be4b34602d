import { BlockerFacts, type BlockerState, type BlockerView } from "@/core/contract/blockers";
import { changeBlocker } from "@/server/blockers/change-blocker";
import { listBlockers } from "@/server/blockers/list-blockers";
import { openBlocker } from "@/server/blockers/open-blocker";
import { stepBlocker } from "@/server/blockers/step-blocker";
import { type Narrator, releaseOf, runOf } from "./narrator";
import type { Step } from "./story";

const order = ["open", "being fixed", "fixed", "verified"] as const satisfies readonly BlockerState[];

export async function putBlocker(narrator: Narrator, step: Extract<Step, { do: "open blocker" }>): Promise<void> {
  const { ctx, project } = narrator;
  const draft = { ...step.blocker, beforeRun: runOf(narrator, step.before), afterRun: null };
  await openBlocker({ ctx, input: { project: project.slug, release: releaseOf(narrator), draft } });
}

/** Takes a blocker through every state up to the one that is told, with the run after its fix. */
export async function moveBlocker(narrator: Narrator, step: Extract<Step, { do: "step blocker" }>): Promise<void> {
  const { ctx, project } = narrator;
  let blocker = await blockerOf(narrator, step.title);
  const input = { project: project.slug, blockerId: blocker.id };
  const afterRun = runOf(narrator, step.after);
  if (afterRun !== null) {
    const draft = { ...BlockerFacts.parse(blocker), afterRun };
    blocker = await changeBlocker({ ctx, input: { ...input, version: blocker.version, draft } });
  }
  for (const state of order.slice(order.indexOf(blocker.state) + 1, order.indexOf(step.to) + 1)) {
    const reason = state === step.to ? step.reason : "";
    blocker = await stepBlocker({ ctx, input: { ...input, version: blocker.version, state, reason } });
  }
}

async function blockerOf(narrator: Narrator, title: string): Promise<BlockerView> {
  const { ctx, project } = narrator;
  const { blockers } = await listBlockers({ ctx, input: { project: project.slug, release: releaseOf(narrator) } });
  const blocker = blockers.find((one) => one.title === title);
  if (!blocker) throw new Error(`The story of ${project.name} has no blocker “${title}”.`);
  return blocker;
}
