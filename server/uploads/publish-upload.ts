import type { CriterionEffect, FileAnswer } from "@/core/contract/uploads";
import type { Evidence } from "@/core/evidence/evidence";
import type { ReadOutcome, Refusal } from "@/core/formats/format";
import { understoodAs } from "@/core/formats/understood";
import { isFromTheFuture, type RunFacts, runFacts } from "@/core/uploads/run-facts";
import { type Context, projectNow } from "@/server/context";
import { inTransaction, type Transaction } from "@/server/database/database";
import { evaluateRelease } from "@/server/evaluations/evaluate-release";
import type { Assignment } from "./assign-release";
import { fileAnswer, repeatAnswer, uploadParts } from "./file-answer";
import { isReused, runOfSameBytes, runToJoin } from "./known-run";
import { correctRun, createRun, joinRun, type Publication } from "./publish-run";
import type { RecordUpload } from "./record-upload";
import { refuseUpload } from "./refuse-upload";

type Understood = Extract<ReadOutcome, { outcome: "understood" }>;
type Options = {
  ctx: Context;
  input: RecordUpload;
  uploadId: string;
  artifactId: string;
  assignment: Assignment;
  formatId: string | null;
  result: Understood;
};

/** Makes what a file yields visible: run, reading and evaluation come with one commit. */
export async function publishUpload(options: Options): Promise<FileAnswer> {
  const { ctx, input, uploadId, formatId, result } = options;
  const now = projectNow(ctx, input.project);
  const ahead = result.evidence.find((evidence) => isFromTheFuture(factsFor(options, evidence, null), now));
  if (ahead)
    return refuseUpload({ ctx, uploadId, formatId, refusal: fromTheFuture(factsFor(options, ahead, null), now) });
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Project" WHERE "id" = ${input.project.id}::uuid FOR UPDATE`;
    // Read under the lock: the rules may have changed while a large file was read.
    const project = await tx.project.findUniqueOrThrow({ where: { id: input.project.id } });
    const released = await publishRuns(tx, { ...options, input: { ...input, project } });
    if (released === "repeat") return repeatOf(tx, uploadId, options.artifactId, input.file.filename);
    await tx.upload.update({
      where: { id: uploadId },
      data: {
        outcome: "accepted",
        formatId,
        understoodAs: result.evidence.map(understoodAs).join(" "),
        receipt: result.receipt,
        evidence: JSON.parse(JSON.stringify(result.evidence)),
        publishedAt: ctx.now(),
      },
    });
    const effects: CriterionEffect[] = [];
    for (const releaseId of released) {
      effects.push(...(await evaluateRelease({ tx, releaseId, at: now, cause: `upload of ${input.file.filename}` })));
    }
    return fileAnswer(await tx.upload.update({ where: { id: uploadId }, data: { effects }, include: uploadParts }));
  });
}

/** Each execution in the file becomes a run, a correction or a part of one; the releases whose evidence it changed. */
async function publishRuns(tx: Transaction, options: Options): Promise<Set<string> | "repeat"> {
  const { input, uploadId, artifactId, assignment, result } = options;
  const released = new Set([assignment.release.id]);
  for (const evidence of result.evidence) {
    const stated = factsFor(options, evidence, null);
    const facts = factsFor(options, evidence, input.file.filename);
    const publication = publicationOf(tx, options, evidence, facts);
    const known = await runOfSameBytes(tx, artifactId, stated);
    if (known?.relation === "repeat") return "repeat";
    if (known) {
      await correctRun(publication, known.run, stated);
      released.add(known.run.releaseId);
      await tx.testResult.deleteMany({ where: { uploadId } });
      continue;
    }
    const runKey = input.declared.runKey ?? null;
    const joined = await runToJoin(tx, assignment.release.id, {
      evidence,
      facts,
      filename: input.file.filename,
      runKey,
    });
    if (joined) await joinRun(publication, joined, facts);
    else await createRun(publication, await isReused(tx, artifactId, { facts, releaseId: assignment.release.id }));
  }
  return released;
}

function publicationOf(tx: Transaction, options: Options, evidence: Evidence, facts: RunFacts): Publication {
  const { ctx, input, uploadId, assignment, result, formatId } = options;
  const { filename, sha256, bytes } = input.file;
  const now = projectNow(ctx, input.project);
  const file = { uploadId, sha256, filename, bytes, uploadedAt: now.toISOString(), uploadedBy: ctx.actor.name };
  return {
    tx,
    project: input.project,
    uploadId,
    userId: ctx.actor.userId,
    now,
    assignment,
    evidence,
    facts,
    file,
    formatId,
    receipt: result.receipt,
  };
}

/** Two handings-in of the same bytes at once: the second one finds the first's run and leaves nothing. */
async function repeatOf(tx: Transaction, uploadId: string, artifactId: string, filename: string): Promise<FileAnswer> {
  await tx.upload.delete({ where: { id: uploadId } });
  const first = await tx.upload.findFirstOrThrow({
    where: { artifactId, outcome: "accepted", publishedAt: { not: null }, withdrawnAt: null },
    include: uploadParts,
    orderBy: { receivedAt: "desc" },
  });
  return repeatAnswer(first, filename);
}

function factsFor({ ctx, input }: Options, evidence: Evidence, filename: string | null): RunFacts {
  const { declared, project } = input;
  return runFacts(evidence, { declared, filename, receivedAt: projectNow(ctx, project), timeZone: project.timeZone });
}

function fromTheFuture(facts: RunFacts, now: Date): Refusal {
  return {
    outcome: "refused",
    reason: `The run is dated ${facts.startedAt}, which is after now (${now.toISOString()}). Evidence from the future proves nothing.`,
    where: null,
    excerpt: [],
    advice: "Check the clock of the machine that ran it, the project's time zone, or the startedAt that was declared.",
  };
}
