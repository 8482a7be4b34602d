import { readFile } from "node:fs/promises";
import type { FindingFilter, TriageDecision } from "@/core/contract/findings";
import type { ReleaseDraft } from "@/core/contract/releases";
import type { RiskDraft } from "@/core/contract/risks";
import { selectFindings } from "@/server/findings/select-findings";
import { triageFindings } from "@/server/findings/triage-findings";
import { confirmImport } from "@/server/plan/confirm-import";
import { previewImport } from "@/server/plan/preview-import";
import { savePolicy } from "@/server/policies/save-policy";
import { createRelease } from "@/server/releases/create-release";
import { setReleaseState } from "@/server/releases/set-release-state";
import { addRisk } from "@/server/risks/add-risk";
import { moveBlocker, putBlocker } from "./blockers";
import { handIn } from "./hand-in";
import { type Narrator, pathOf, releaseOf } from "./narrator";
import type { Step } from "./story";

/** Does one step of a story by the verb that people and jobs do it with. */
export async function tell(narrator: Narrator, step: Step): Promise<void> {
  switch (step.do) {
    case "open release":
      return openRelease(narrator, step.release);
    case "close release":
      return closeRelease(narrator);
    case "save policy":
      return writePolicy(narrator, step.file);
    case "hand in":
      return handIn(narrator, step);
    case "import checklist":
      return importChecklist(narrator, step.file);
    case "triage":
      return triage(narrator, step.filter, step.decision);
    case "open blocker":
      return putBlocker(narrator, step);
    case "step blocker":
      return moveBlocker(narrator, step);
    case "add risk":
      return putRisk(narrator, step.risk);
  }
}

async function openRelease(narrator: Narrator, draft: ReleaseDraft): Promise<void> {
  const { ctx, project } = narrator;
  const { slug } = await createRelease({ ctx, input: { project: project.slug, draft } });
  narrator.release = slug;
}

async function closeRelease(narrator: Narrator): Promise<void> {
  const { ctx, project } = narrator;
  await setReleaseState({ ctx, input: { project: project.slug, release: releaseOf(narrator), state: "closed" } });
}

async function putRisk(narrator: Narrator, draft: RiskDraft): Promise<void> {
  const { ctx, project } = narrator;
  await addRisk({ ctx, input: { project: project.slug, release: releaseOf(narrator), draft } });
}

async function writePolicy(narrator: Narrator, file: string): Promise<void> {
  const { ctx, project } = narrator;
  const text = await readFile(pathOf(narrator, file), "utf8");
  const last = await ctx.db.policyVersion.aggregate({ where: { projectId: project.id }, _max: { version: true } });
  const draft = { text, baseVersion: last._max.version ?? 0 };
  await savePolicy({ ctx, input: { project: project.slug, draft } });
}

/** Confirms what the preview shows. A file of the demonstration leaves nothing for a person to decide. */
async function importChecklist(narrator: Narrator, file: string): Promise<void> {
  const { ctx, project } = narrator;
  const input = { project: project.slug, release: releaseOf(narrator) };
  const text = await readFile(pathOf(narrator, file), "utf8");
  const { digest, counts } = await previewImport({ ctx, input: { ...input, text } });
  if (counts.unclear > 0) throw new Error(`${counts.unclear} items of ${file} of ${project.name} are not understood.`);
  await confirmImport({ ctx, input: { ...input, confirmed: { text, digest } } });
}

async function triage(narrator: Narrator, filter: FindingFilter, decision: TriageDecision): Promise<void> {
  const { ctx, project } = narrator;
  const chosen = await selectFindings({ ctx, input: { project: project.slug, release: releaseOf(narrator), filter } });
  const findings = chosen.findings.map(({ id, version }) => ({ id, version }));
  await triageFindings({ ctx, input: { project: project.slug, request: { findings, decision } } });
}
