import { mayRecur } from "@/core/uploads/load-part";
import type { RunFacts } from "@/core/uploads/run-facts";
import type { Transaction } from "@/server/database/database";
import { type FileName, type KnownRun, runOfSameBytes, type Stated } from "./known-run";
import type { FilePart } from "./load-parts";
import { runToJoin } from "./run-to-join";

/** Where the evidence of a file goes; `apart` says why it stays apart from a run of its name, where that needs saying. */
export type EvidencePlace =
  | { is: "repeat"; uploadId: string }
  | { is: "correction"; run: KnownRun }
  | { is: "part"; run: KnownRun; part: FilePart }
  | { is: "own"; apart: string | null };

type Incoming = {
  artifactId: string;
  releaseId: string;
  /** Null for evidence that is never joined. */
  part: FilePart | null;
  name: FileName;
  /** As declared. */
  stated: Stated;
  /** And with what the file's name suggests. */
  facts: RunFacts;
};

/**
 * Finds the run that evidence repeats, corrects or belongs to, else says that it is a run of its own. Bytes that may be
 * those of several runs, like a list of no exceptions, belong first to the run of their name that still lacks them.
 */
export async function placeEvidence(tx: Transaction, incoming: Incoming): Promise<EvidencePlace> {
  const { artifactId, name, stated } = incoming;
  const early = mayRecur(name.formatId) ? await join(tx, incoming) : null;
  if (early?.is === "part") return early;
  const known = await runOfSameBytes(tx, artifactId, { stated, name });
  if (known?.relation === "repeat") return { is: "repeat", uploadId: known.uploadId };
  if (known) return { is: "correction", run: known.run };
  return early ?? (await join(tx, incoming));
}

async function join(tx: Transaction, { part, releaseId, facts, name }: Incoming): Promise<EvidencePlace> {
  if (part === null) return { is: "own", apart: null };
  const { run, apart } = await runToJoin(tx, releaseId, { part, facts, name });
  return run ? { is: "part", run, part } : { is: "own", apart };
}
