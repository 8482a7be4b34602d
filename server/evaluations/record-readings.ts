import type { RecordReading } from "@/core/evidence/reading";
import type { Transaction } from "@/server/database/database";
import { shownOutcome } from "@/server/records/record-outcomes";
import { type RecordRow, recordWithFile } from "@/server/records/record-view";

/** The records of a release that are not withdrawn. */
export async function recordReadings(tx: Transaction, releaseId: string): Promise<RecordReading[]> {
  const rows = await tx.record.findMany({
    where: { releaseId, withdrawnAt: null },
    include: recordWithFile,
    orderBy: { number: "asc" },
  });
  return rows.map(recordReading);
}

/** A record is its own reading: it is never changed, only withdrawn. */
function recordReading(row: RecordRow): RecordReading {
  const heldAt = row.heldAt.toISOString();
  return {
    id: row.id,
    scenario: null,
    suite: null,
    component: null,
    environment: null,
    commit: null,
    branch: null,
    build: null,
    startedAt: heldAt,
    endedAt: heldAt,
    timeAssumed: false,
    releaseAssumed: false,
    files: filesOf(row),
    notes: [],
    evidence: {
      kind: "record",
      tool: "Record",
      number: row.number,
      type: row.type,
      title: row.title,
      outcome: shownOutcome[row.outcome],
      people: row.people,
      expiresAt: row.expiresAt?.toISOString() ?? null,
    },
  };
}

function filesOf({ id, artifact, filename, createdAt, createdBy }: RecordRow): RecordReading["files"] {
  if (!artifact || filename === null) return [];
  return [
    {
      uploadId: id,
      sha256: artifact.sha256,
      filename,
      bytes: Number(artifact.bytes),
      uploadedAt: createdAt.toISOString(),
      uploadedBy: createdBy,
    },
  ];
}
