import type { Evidence } from "@/core/evidence/evidence";
import type { RunReading } from "@/core/evidence/reading";
import { type Relation, relationTo, sameCommit } from "@/core/uploads/identity";
import type { RunFacts } from "@/core/uploads/run-facts";
import { sameTotals, stemOf } from "@/core/uploads/same-run";
import type { Prisma } from "@/prisma/generated/client";
import type { Database, Transaction } from "@/server/database/database";
import { storedReading } from "@/server/evaluations/stored-reading";

/** A run that is there already, with its present reading and the files behind it. */
export type KnownRun = {
  id: string;
  number: number;
  releaseId: string;
  revision: number;
  reading: RunReading;
  runKeys: string[];
};

const withReading = {
  id: true,
  number: true,
  releaseId: true,
  currentReading: { select: { body: true, revision: true } },
  files: { select: { upload: { select: { declared: true } } } },
} satisfies Prisma.RunSelect;

type Row = Prisma.RunGetPayload<{ select: typeof withReading }>;

/** The newest run that the same bytes made before, and how the incoming facts relate to it; null for new bytes. */
export async function runOfSameBytes(
  db: Database | Transaction,
  artifactId: string,
  stated: RunFacts,
): Promise<{ run: KnownRun; relation: Relation } | null> {
  const rows = await runsOf(db, artifactId);
  const known = rows.flatMap(knownRun).map((run) => ({ run, relation: relationTo(run.reading, stated) }));
  return known.find(({ relation }) => relation !== "another") ?? null;
}

/** Whether the same bytes are evidence for another release, or for another commit, already. */
export async function isReused(
  tx: Transaction,
  artifactId: string,
  { facts, releaseId }: { facts: RunFacts; releaseId: string },
): Promise<boolean> {
  const runs = (await runsOf(tx, artifactId)).flatMap(knownRun);
  return runs.some(({ releaseId: other, reading: { commit } }) => {
    const otherCommit = commit !== null && facts.commit !== null && !sameCommit(commit, facts.commit);
    return other !== releaseId || otherCommit;
  });
}

function runsOf(db: Database | Transaction, artifactId: string): Promise<Row[]> {
  return db.run.findMany({
    where: { active: true, files: { some: { upload: { artifactId, publishedAt: { not: null }, withdrawnAt: null } } } },
    select: withReading,
    orderBy: { number: "desc" },
  });
}

type Incoming = { evidence: Evidence; facts: RunFacts; filename: string; runKey: string | null };

/** A run of other files that this file tells of too: the same totals, and one stem or run key. */
export async function runToJoin(tx: Transaction, releaseId: string, incoming: Incoming): Promise<KnownRun | null> {
  const { evidence } = incoming;
  if (evidence.kind !== "load") return null;
  const rows = await tx.run.findMany({
    where: { releaseId, kind: "load", tool: evidence.tool, active: true },
    select: withReading,
    orderBy: { number: "desc" },
    take: 200,
  });
  return rows.flatMap(knownRun).find((run) => tellsOf(run, incoming)) ?? null;
}

function tellsOf({ reading, runKeys }: KnownRun, { evidence, facts, filename, runKey }: Incoming): boolean {
  if (reading.evidence.kind !== "load" || evidence.kind !== "load") return false;
  const named =
    runKey !== null
      ? runKeys.includes(runKey)
      : reading.files.some((file) => stemOf(file.filename) === stemOf(filename));
  return named && sameTotals(reading.evidence, evidence) && relationTo(reading, facts) !== "another";
}

function knownRun({ currentReading, files, ...run }: Row): KnownRun[] {
  if (!currentReading) return [];
  const runKeys = files.flatMap(({ upload }) => runKeyOf(upload.declared));
  return [{ ...run, revision: currentReading.revision, reading: storedReading(currentReading.body), runKeys }];
}

function runKeyOf(declared: Prisma.JsonValue): string[] {
  const key = declared && typeof declared === "object" && !Array.isArray(declared) ? declared.runKey : null;
  return typeof key === "string" ? [key] : [];
}
