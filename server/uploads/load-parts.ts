import { UploadDeclaration } from "@/core/contract/uploads";
import { Evidence } from "@/core/evidence/evidence";
import { Receipt } from "@/core/evidence/receipt";
import type { HandedIn } from "@/core/uploads/joined-facts";
import type { LoadPart } from "@/core/uploads/load-part";
import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "@/server/database/database";

/** What one file of a load run says by itself, and what was said when it was handed in. */
export type FilePart = LoadPart & HandedIn & { receipt: Receipt };

export const partColumns = {
  formatId: true,
  filename: true,
  evidence: true,
  receipt: true,
  declared: true,
  receivedAt: true,
  artifact: { select: { sha256: true } },
} satisfies Prisma.UploadSelect;

type Row = Prisma.UploadGetPayload<{ select: typeof partColumns }>;

/** The files of a load run, of the uploads that are not withdrawn, in the order they were handed in. */
export async function loadParts(tx: Transaction, runId: string): Promise<FilePart[]> {
  const uploads = await tx.upload.findMany({
    where: { runs: { some: { runId } }, withdrawnAt: null },
    select: partColumns,
    orderBy: { id: "asc" },
  });
  return uploads.flatMap(partsOf);
}

/** What an upload tells of load runs; nothing for other evidence. */
export function partsOf({ formatId, filename, receivedAt, artifact, ...row }: Row): FilePart[] {
  const handed = { formatId, filename, receivedAt, sha256: artifact.sha256 };
  return Evidence.array()
    .parse(row.evidence)
    .flatMap((evidence) => {
      if (evidence.kind !== "load") return [];
      const declared = UploadDeclaration.parse(row.declared);
      return [{ ...handed, evidence, declared, receipt: Receipt.parse(row.receipt) }];
    });
}
