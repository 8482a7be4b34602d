import type { CriterionEffect, FileAnswer } from "@/core/contract/uploads";
import type { Evidence } from "@/core/evidence/evidence";
import type { LoadEvidence } from "@/core/evidence/load";
import type { Receipt } from "@/core/evidence/receipt";
import type { ReadOutcome, Refusal } from "@/core/formats/format";
import { understoodAs } from "@/core/formats/understood";
import { isFromTheFuture, type RunFacts, runFacts } from "@/core/uploads/run-facts";
import { type Context, projectNow } from "@/server/context";
import { inTransaction, type Transaction } from "@/server/database/database";
import { evaluateRelease } from "@/server/evaluations/evaluate-release";
import type { Assignment } from "./assign-release";
import { fileAnswer, repeatAnswer, retryAnswer, uploadParts } from "./file-answer";
import { isReused } from "./known-run";
import type { FilePart } from "./load-parts";
import { placeEvidence } from "./place-evidence";
import { correctRun, createRun, joinRun, type Publication } from "./publish-run";
import type { RecordUpload } from "./record-upload";
import { refuseUpload } from "./refuse-upload";
import { uploadUnderKey } from "./upload-under-key";

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
    return refuseUpload({
      ctx,
      input,
      uploadId,
      formatId,
      refusal: fromTheFuture(factsFor(options, ahead, null), now),
    });
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Project" WHERE "id" = ${input.project.id}::uuid FOR UPDATE`;
    const { idempotencyKey } = input;
    const keyed = await uploadUnderKey(tx, { artifactId: options.artifactId, idempotencyKey });
    if (keyed?.filename === input.file.filename) {
      await tx.upload.delete({ where: { id: uploadId } });
      return retryAnswer(keyed);
    }
    // Read under the lock: the rules may have changed while a large file was read.
    const project = await tx.project.findUniqueOrThrow({ where: { id: input.project.id } });
    const published = await publishRuns(tx, { ...options, input: { ...input, project } });
    if ("repeatOf" in published) return repeatOf(tx, uploadId, published.repeatOf, input.file.filename);
    await tx.upload.update({
      where: { id: uploadId },
      data: {
        outcome: "accepted",
        formatId,
        understoodAs: result.evidence.map(understoodAs).join(" "),
        receipt: { ...result.receipt, warnings: published.warnings },
        evidence: JSON.parse(JSON.stringify(result.evidence)),
        // Two files of one request may hold the same bytes; the key then stays with the first of them.
        idempotencyKey: keyed ? null : idempotencyKey,
        publishedAt: ctx.now(),
      },
    });
    const effects: CriterionEffect[] = [];
    for (const releaseId of published.released) {
      effects.push(...(await evaluateRelease({ tx, releaseId, at: now, cause: `upload of ${input.file.filename}` })));
    }
    return fileAnswer(await tx.upload.update({ where: { id: uploadId }, data: { effects }, include: uploadParts }));
  });
}

type Published = { released: Set<string>; warnings: Receipt["warnings"] } | { repeatOf: string };

/** Each execution in the file becomes a run, a correction or a part of one; the releases whose evidence it changed. */
async function publishRuns(tx: Transaction, options: Options): Promise<Published> {
  const { input, uploadId, artifactId, assignment, formatId, result } = options;
  const { filename } = input.file;
  const released = new Set([assignment.release.id]);
  let { warnings } = result.receipt;
  for (const evidence of result.evidence) {
    const stated = factsFor(options, evidence, null);
    const facts = factsFor(options, evidence, filename);
    const publication = publicationOf(tx, options, evidence, facts);
    const place = await placeEvidence(tx, {
      artifactId,
      releaseId: assignment.release.id,
      part: evidence.kind === "load" ? partOf(options, evidence) : null,
      name: { formatId, filename, runKey: input.declared.runKey ?? null },
      stated: { facts: stated, partial: input.declared.partial ?? false },
      facts,
    });
    if (place.is === "repeat") return { repeatOf: place.uploadId };
    if (place.is === "correction") {
      await correctRun(publication, place.run, stated);
      released.add(place.run.releaseId);
      await tx.testResult.deleteMany({ where: { uploadId } });
    } else if (place.is === "part") {
      await joinRun(publication, place.run, place.part);
      warnings = warnings.filter(({ code }) => code !== "no-requests");
    } else {
      const scope = { facts, releaseId: assignment.release.id, formatId };
      await createRun(publication, await isReused(tx, artifactId, scope));
      if (place.apart !== null) warnings = [...warnings, { code: "not-joined", message: place.apart }];
    }
  }
  return { released, warnings };
}

function partOf({ ctx, input, formatId, result }: Options, evidence: LoadEvidence): FilePart {
  const { filename, sha256 } = input.file;
  const receivedAt = projectNow(ctx, input.project);
  return { formatId, filename, sha256, evidence, declared: input.declared, receivedAt, receipt: result.receipt };
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
    declared: input.declared,
  };
}

/** What these bytes made is known, perhaps since a moment ago: the upload leaves nothing. */
async function repeatOf(tx: Transaction, uploadId: string, firstId: string, filename: string): Promise<FileAnswer> {
  await tx.upload.delete({ where: { id: uploadId } });
  return repeatAnswer(await tx.upload.findUniqueOrThrow({ where: { id: firstId }, include: uploadParts }), filename);
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
