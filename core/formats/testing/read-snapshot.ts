import type { Container, ContainersEvidence } from "@/core/evidence/containers";
import type { ResultFormat } from "@/core/formats/format";
import { readAs, understood } from "@/core/formats/testing/read-text";

type Snapshot = { evidence: ContainersEvidence; only: Container; skipped: number; codes: string[] };

/** The snapshot of a reading that must have succeeded, and the first container in it. */
export async function snapshotIn(format: ResultFormat, content: unknown): Promise<Snapshot> {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  const { evidence, receipt } = understood((await readAs(format, text)).outcome);
  const [snapshot] = evidence;
  if (snapshot?.kind !== "containers") throw new Error("No snapshot.");
  const [only] = snapshot.containers;
  if (!only) throw new Error("The snapshot lists no container.");
  const skipped = receipt.skipped.reduce((sum, { count }) => sum + count, 0);
  return { evidence: snapshot, only, skipped, codes: receipt.warnings.map(({ code }) => code) };
}
