import { Evidence } from "@/core/evidence/evidence";
import type { LoadEvidence } from "@/core/evidence/load";
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
      .flatMap((one) => (one.kind === "load" ? [loadPart(formatId, artifact.sha256, one)] : [])),
  );
}

/** One file's share of a run. The format ranks first: a k6 summary tells more than its older export. */
export function loadPart(formatId: string | null, sha256: string, evidence: LoadEvidence): LoadPart {
  return { order: `${formatId} ${sha256}`, sha256, evidence };
}
