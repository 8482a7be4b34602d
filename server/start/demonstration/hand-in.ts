import { createReadStream } from "node:fs";
import path from "node:path";
import { receiveFile } from "@/server/artifacts/incoming";
import { settings } from "@/server/settings";
import { recordUpload } from "@/server/uploads/record-upload";
import { type Narrator, pathOf, releaseOf } from "./narrator";
import type { Step } from "./story";

/** Hands in the files of one run through the real upload path. */
export async function handIn(narrator: Narrator, step: Extract<Step, { do: "hand in" }>): Promise<void> {
  const { ctx, project, runs } = narrator;
  const { dataDirectory, maxUploadBytes } = settings();
  const declared = { release: releaseOf(narrator), ...step.declared };
  for (const name of step.files) {
    const body = createReadStream(pathOf(narrator, name));
    const limits = { maxBytes: maxUploadBytes, declaredBytes: null };
    const file = await receiveFile(dataDirectory, path.basename(name), body, limits);
    const answer = await recordUpload({ ctx, input: { project, file, declared, idempotencyKey: null } });
    if (answer.outcome !== "accepted") {
      const why = answer.refusal?.reason ?? "It repeats another one.";
      throw new Error(`The demonstration file ${name} of ${project.name} was not accepted. ${why}`);
    }
    for (const { number } of answer.runs) runs.set(name, number);
  }
}
