import { CriterionEffect, type FileAnswer, UploadRefusal, type UploadSummary } from "@/core/contract/uploads";
import { Receipt } from "@/core/evidence/receipt";
import type { Prisma } from "@/prisma/generated/client";

/** What an upload's row is read with, for answers and lists alike. */
export const uploadParts = {
  artifact: { select: { sha256: true, bytes: true } },
  release: { select: { slug: true, name: true } },
  receivedBy: { select: { name: true } },
  withdrawnBy: { select: { name: true } },
  runs: {
    select: {
      run: {
        select: { number: true, kind: true, files: { select: { uploadId: true }, orderBy: { uploadId: "asc" } } },
      },
    },
  },
} satisfies Prisma.UploadInclude;

export type UploadRow = Prisma.UploadGetPayload<{ include: typeof uploadParts }>;

/** One upload as the API and the pages show it. */
export function uploadSummary(row: UploadRow): UploadSummary {
  return {
    uploadId: row.id,
    filename: row.filename,
    outcome: row.outcome,
    artifact: { sha256: row.artifact.sha256, bytes: Number(row.artifact.bytes) },
    format: row.formatId,
    understoodAs: row.understoodAs,
    receipt: row.receipt === null ? null : Receipt.parse(row.receipt),
    refusal: row.refusal === null ? null : UploadRefusal.parse(row.refusal),
    release: row.release && { ...row.release, assumed: row.releaseAssumed },
    runs: row.runs.map(({ run: { number, kind, files } }) => ({
      number,
      kind,
      created: files[0]?.uploadId === row.id,
    })),
    effects: CriterionEffect.array().parse(row.effects),
    receivedAt: row.receivedAt.toISOString(),
    receivedBy: row.receivedBy.name,
    repeatOf: null,
    withdrawn:
      row.withdrawnAt && row.withdrawnBy
        ? { at: row.withdrawnAt.toISOString(), by: row.withdrawnBy.name, reason: row.withdrawalReason ?? "" }
        : null,
  };
}

export function fileAnswer(row: UploadRow): FileAnswer {
  const { receivedBy: _by, withdrawn: _withdrawn, ...answer } = uploadSummary(row);
  return answer;
}

/** The answer for bytes that were handed in before: nothing new has happened. */
export function repeatAnswer(row: UploadRow, filename: string): FileAnswer {
  const repeatOf = {
    filename: row.filename,
    receivedAt: row.receivedAt.toISOString(),
    receivedBy: row.receivedBy.name,
  };
  return { ...fileAnswer(row), filename, outcome: "repeat", effects: [], repeatOf };
}
