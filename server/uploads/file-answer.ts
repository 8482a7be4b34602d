import { CriterionEffect, type FileAnswer, UploadRefusal, type UploadSummary } from "@/core/contract/uploads";
import { Receipt } from "@/core/evidence/receipt";
import type { Prisma } from "@/prisma/generated/client";
import { tokenActorName } from "@/server/tokens/token-view";

/** What an upload's row is read with, for answers and lists alike. */
export const uploadParts = {
  artifact: { select: { sha256: true, bytes: true, copy: true, removed: true } },
  release: { select: { slug: true, name: true } },
  receivedBy: { select: { name: true } },
  token: { select: { name: true } },
  withdrawnBy: { select: { name: true } },
  moves: {
    select: {
      at: true,
      reason: true,
      by: { select: { name: true } },
      fromRelease: { select: { name: true } },
      toRelease: { select: { name: true } },
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 1,
  },
  runs: {
    select: {
      run: {
        select: { number: true, kind: true, files: { select: { uploadId: true }, orderBy: { uploadId: "asc" } } },
      },
    },
  },
} satisfies Prisma.UploadInclude;

export type UploadRow = Prisma.UploadGetPayload<{ include: typeof uploadParts }>;

/** Who handed a file in: a token by its own name, not by that of the person who made it. */
export function handedInBy({ receivedBy, token }: Pick<UploadRow, "receivedBy" | "token">): string {
  return token ? tokenActorName(token) : receivedBy.name;
}

/** One upload as the API and the pages show it. */
export function uploadSummary(row: UploadRow): UploadSummary {
  return {
    uploadId: row.id,
    filename: row.filename,
    outcome: row.outcome,
    artifact: { ...row.artifact, bytes: Number(row.artifact.bytes) },
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
    receivedBy: handedInBy(row),
    repeatOf: null,
    withdrawn:
      row.withdrawnAt && row.withdrawnBy
        ? { at: row.withdrawnAt.toISOString(), by: row.withdrawnBy.name, reason: row.withdrawalReason ?? "" }
        : null,
    moved: lastMove(row),
  };
}

export function fileAnswer(row: UploadRow): FileAnswer {
  const { receivedBy: _by, withdrawn: _withdrawn, moved: _moved, ...answer } = uploadSummary(row);
  return answer;
}

function lastMove({ moves: [move] }: UploadRow): UploadSummary["moved"] {
  if (!move) return null;
  const { at, by, reason, fromRelease, toRelease } = move;
  return { from: fromRelease.name, to: toRelease.name, at: at.toISOString(), by: by.name, reason };
}

/** The answer for bytes that were handed in before: nothing new has happened. */
export function repeatAnswer(row: UploadRow, filename: string): FileAnswer {
  return { ...fileAnswer(row), filename, outcome: "repeat", effects: [], repeatOf: earlierUpload(row) };
}

/** The answer to a request that is sent again under its idempotency key: what the first one was told, or would have been. */
export function retryAnswer(row: UploadRow): FileAnswer {
  if (row.outcome === "refused") return fileAnswer(row);
  return { ...fileAnswer(row), outcome: "repeat", repeatOf: earlierUpload(row) };
}

function earlierUpload(row: UploadRow): FileAnswer["repeatOf"] {
  return { filename: row.filename, receivedAt: row.receivedAt.toISOString(), receivedBy: handedInBy(row) };
}
