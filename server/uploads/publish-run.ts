import { randomUUID } from "node:crypto";
import type { UploadDeclaration } from "@/core/contract/uploads";
import type { Evidence } from "@/core/evidence/evidence";
import { isLoad, type ReadingFile, type RunReading } from "@/core/evidence/reading";
import type { Receipt } from "@/core/evidence/receipt";
import { corrections } from "@/core/uploads/identity";
import type { RunFacts } from "@/core/uploads/run-facts";
import type { Project } from "@/prisma/generated/client";
import type { Transaction } from "@/server/database/database";
import type { Assignment } from "./assign-release";
import { aloneNote, joinedReading } from "./joined-reading";
import type { KnownRun } from "./known-run";
import { type FilePart, loadParts } from "./load-parts";
import { expectedRulesOf, factsOf, partialNotes, readingBody, standingNotes } from "./reading-body";
import { storeReading } from "./store-reading";

export type Publication = {
  tx: Transaction;
  project: Project;
  uploadId: string;
  userId: string;
  now: Date;
  assignment: Assignment;
  evidence: Evidence;
  facts: RunFacts;
  file: ReadingFile;
  formatId: string | null;
  receipt: Receipt;
  declared: UploadDeclaration;
};

/** A run of its own from one file. */
export async function createRun(publication: Publication, reused: boolean): Promise<number> {
  const { tx, project, evidence, facts, assignment, receipt, declared } = publication;
  const { _max } = await tx.run.aggregate({ where: { projectId: project.id }, _max: { number: true } });
  const number = _max.number === null ? 1 : _max.number + 1;
  const run = await tx.run.create({
    data: {
      projectId: project.id,
      releaseId: assignment.release.id,
      number,
      kind: evidence.kind,
      ...runColumns(evidence, facts),
    },
  });
  const body = readingBody({
    id: randomUUID(),
    runId: run.id,
    runNumber: number,
    releaseAssumed: assignment.assumed,
    evidence,
    facts,
    files: [publication.file],
    notes: [
      ...(evidence.kind === "load" ? aloneNote(evidence) : []),
      ...standingNotes({ receipt, facts, declared, reused }),
    ],
    expectedRules: expectedRulesOf(project.expectedRules),
  });
  await attach(publication, run.id, 1, "read from its file", body);
  return number;
}

/** Better facts about a run that is there: its next reading, with the old one kept. */
export async function correctRun(publication: Publication, known: KnownRun, stated: RunFacts): Promise<number> {
  const { reading } = known;
  const changed = corrections(factsOf(reading), stated);
  const cutShort = reading.notes.some(({ code }) => code === "partial") ? [] : partialNotes(publication.declared);
  const said = [...Object.keys(changed), ...(cutShort.length > 0 ? ["cut short"] : [])];
  const cause = `corrected by an upload: ${said.join(", ")}`;
  return revise(publication, known, { ...reading, ...changed, notes: [...reading.notes, ...cutShort] }, cause);
}

/** A further file of a run that is there: one reading from all of them. */
export async function joinRun(publication: Publication, known: KnownRun, part: FilePart): Promise<number> {
  const { reading } = known;
  if (!isLoad(reading)) throw new Error("Only load runs are joined.");
  const { tx, project, file } = publication;
  const parts = [...(await loadParts(tx, known.id)), part];
  const files = [...reading.files, file];
  const body = joinedReading(reading, parts, { files, timeZone: project.timeZone });
  return revise(publication, known, body, `joined with ${file.filename}`);
}

async function revise(publication: Publication, known: KnownRun, body: RunReading, cause: string): Promise<number> {
  const next = { ...body, id: randomUUID() };
  const notes = next.timeAssumed ? next.notes : next.notes.filter(({ code }) => code !== "time-assumed");
  await publication.tx.run.update({ where: { id: known.id }, data: runColumns(next.evidence, factsOf(next)) });
  await attach(publication, known.id, known.revision + 1, cause, { ...next, notes });
  return known.number;
}

async function attach(
  { tx, uploadId, userId, now }: Publication,
  runId: string,
  revision: number,
  cause: string,
  body: RunReading,
) {
  await storeReading({ tx, runId, revision, cause, body, userId, at: now });
  await tx.runFile.create({ data: { runId, uploadId } });
}

/** What the run's row repeats of its reading, for finding and sorting. */
export function runColumns(evidence: Evidence, facts: RunFacts) {
  return {
    tool: evidence.tool,
    scenario: facts.scenario,
    suite: facts.suite,
    component: facts.component,
    startedAt: new Date(facts.startedAt),
    endedAt: new Date(facts.endedAt),
  };
}
