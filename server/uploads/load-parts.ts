import { Evidence } from "@/core/evidence/evidence";
import type { LoadPart } from "@/core/uploads/same-run";
import type { Transaction } from "@/server/database/database";

/** What each file of a load run says by itself, of the uploads that are not withdrawn. */
export async function loadParts(tx: Transaction, runId: string): Promise<LoadPart[]> {
  const uploads = await tx.upload.findMany({
    where: { runs: { some: { runId } }, withdrawnAt: null },
    select: { formatId: true, evidence: true, artifact: { select: { sha256: true } } },
  });
  return uploads.flatMap(({ formatId, evidence, artifact }) =>
    Evidence.array()
      .parse(evidence)
      .flatMap((one) => (one.kind === "load" ? [{ order: `${formatId} ${artifact.sha256}`, evidence: one }] : [])),
  );
}
