import type { RunReading } from "@/core/evidence/reading";
import { type Relation, relationTo, sameCommit } from "@/core/uploads/identity";
import { mayRecur } from "@/core/uploads/load-part";
import type { RunFacts } from "@/core/uploads/run-facts";
import { stemOf } from "@/core/uploads/stem";
import type { Prisma } from "@/prisma/generated/client";
import type { Database, Transaction } from "@/server/database/database";
import { storedReading } from "@/server/evaluations/stored-reading";

/** A run that is there already, with its present reading. */
export type KnownRun = { id: string; number: number; releaseId: string; revision: number; reading: RunReading };

/** What names the run that a file is of. */
export type FileName = { formatId: string | null; filename: string; runKey: string | null };

const counted = { publishedAt: { not: null }, withdrawnAt: null } satisfies Prisma.UploadWhereInput;

export const withReading = {
  id: true,
  number: true,
  releaseId: true,
  currentReading: { select: { body: true, revision: true } },
} satisfies Prisma.RunSelect;

type Row = Prisma.RunGetPayload<{ select: typeof withReading }>;

/** What is said of bytes at this handing-in. */
export type Stated = { facts: RunFacts; partial: boolean };

export type SameBytes = { run: KnownRun; relation: Relation; uploadId: string };

/** The newest run that the same bytes made before, and how the incoming facts relate to it; null for new bytes. */
export async function runOfSameBytes(
  db: Database | Transaction,
  artifactId: string,
  { stated, name }: { stated: Stated; name: FileName },
): Promise<SameBytes | null> {
  const rows = await runsOf(db, artifactId);
  const known = rows
    .filter(({ files }) => !mayRecur(name.formatId) || files.some(({ upload }) => isNamed(upload, name)))
    .flatMap(({ files, ...row }) =>
      knownRun(row).map((run) => ({
        run,
        relation: relationOf(run.reading, stated),
        uploadId: files.find(({ upload }) => upload.artifactId === artifactId)?.upload.id ?? "",
      })),
    );
  return known.find(({ relation }) => relation !== "another") ?? null;
}

/** That a run was cut short is a better fact about it, too. */
function relationOf(known: RunReading, { facts, partial }: Stated): Relation {
  const relation = relationTo(known, facts);
  const newlyPartial = partial && known.notes.every(({ code }) => code !== "partial");
  return relation === "repeat" && newlyPartial ? "correction" : relation;
}

/** Whether the same bytes are evidence for another release, or for another commit, already. */
export async function isReused(
  tx: Transaction,
  artifactId: string,
  { facts, releaseId, formatId }: { facts: RunFacts; releaseId: string; formatId: string | null },
): Promise<boolean> {
  if (mayRecur(formatId)) return false;
  const runs = (await runsOf(tx, artifactId)).flatMap(knownRun);
  return runs.some(({ releaseId: other, reading: { commit } }) => {
    const otherCommit = commit !== null && facts.commit !== null && !sameCommit(commit, facts.commit);
    return other !== releaseId || otherCommit;
  });
}

function runsOf(db: Database | Transaction, artifactId: string) {
  return db.run.findMany({
    where: { active: true, files: { some: { upload: { artifactId, ...counted } } } },
    select: {
      ...withReading,
      files: {
        where: { upload: counted },
        select: { upload: { select: { id: true, artifactId: true, filename: true, declared: true } } },
        orderBy: { uploadId: "desc" },
      },
    },
    orderBy: { number: "desc" },
  });
}

/** Whether an upload goes by the run key that a file was handed in with, else by the stem of its name. */
export function isNamed(upload: { filename: string; declared: Prisma.JsonValue }, name: FileName): boolean {
  if (name.runKey !== null) return runKeyOf(upload.declared) === name.runKey;
  return stemOf(upload.filename) === stemOf(name.filename);
}

/** The run of a row; none for one without a reading, which publishing never leaves behind. */
export function knownRun({ currentReading, ...run }: Row): KnownRun[] {
  if (!currentReading) return [];
  const { id, number, releaseId } = run;
  return [{ id, number, releaseId, revision: currentReading.revision, reading: storedReading(currentReading.body) }];
}

function runKeyOf(declared: Prisma.JsonValue): string | null {
  const key = declared && typeof declared === "object" && !Array.isArray(declared) ? declared.runKey : null;
  return typeof key === "string" ? key : null;
}
