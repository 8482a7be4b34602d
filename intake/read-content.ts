import { type EvidenceItem, isSeries } from "@/core/evidence/evidence";
import type { ByteSource, Probe, ReadOptions, ReadOutcome, ResultFormat } from "@/core/formats/format";
import { recognise } from "@/core/formats/recognise";
import { refusal } from "@/core/formats/refusal";
import { formats as registered } from "@/core/formats/registry";
import { decodeHead } from "@/core/formats/text/decode";
import { takeHead } from "@/core/formats/text/take-head";
import { type Packing, packingOf } from "@/intake/packing";
import { gunzip } from "@/intake/unpack";
import { UnpackError } from "@/intake/unpack-limits";

/** What a format is recognised by. */
export const headBytes = 64 * 1024;

/** A batch is full at this weight. A series weighs more, because it may hold the latencies of a whole run. */
const batchWeight = 250;
const seriesWeight = 25;

/** What the content of a file is. `format` is null where it was not recognised. */
export type ContentReading = {
  format: ResultFormat | null;
  outcome: ReadOutcome;
  /** A format that knows of secrets claims it, or nothing can be said of it because it cannot be unpacked. */
  mayHoldSecrets: boolean;
};

export type RecordItems = (batch: EvidenceItem[]) => void | Promise<void>;

export type ReadContent = {
  source: ByteSource;
  name: string;
  /** Is given what the content holds many of, in batches as they come; they only stand if the outcome is "understood". */
  recordItems?: RecordItems;
  formats?: readonly ResultFormat[];
  options?: ReadOptions;
};

/** Recognises and reads bytes, gzip or plain, in memory that does not grow with them. Throws what the source throws. */
export async function readContent(input: ReadContent): Promise<ContentReading> {
  const { source, options = { acceptPartial: false } } = input;
  const { head, whole } = await takeHead(source, headBytes);
  const packing = packingOf(head);
  if (packing === "gzip") return readPacked({ ...input, source: whole, options });
  return packing === null ? readPlain({ ...input, source: whole, options }, head) : archive(packing);
}

async function readPacked(input: ReadContent & { options: ReadOptions }): Promise<ContentReading> {
  const content = gunzip(input.source, { acceptCut: input.options.acceptPartial });
  try {
    const { head, whole } = await takeHead(content, headBytes);
    const packing = packingOf(head);
    if (packing !== null) return archive(packing);
    return await readPlain({ ...input, source: whole }, head);
  } catch (error) {
    if (!(error instanceof UnpackError)) throw error;
    return { format: null, outcome: notUnpacked(error, "gzip file"), mayHoldSecrets: true };
  } finally {
    await content.return();
  }
}

async function readPlain(input: ReadContent, head: Uint8Array): Promise<ContentReading> {
  const { name, formats = registered, source, recordItems, options } = input;
  const probe = probeOf(name, head);
  const mayHoldSecrets = formats.some((format) => format.redact && format.claims(probe));
  const recognised = recognise(probe, formats);
  if (recognised.outcome === "refused") return { format: null, outcome: recognised, mayHoldSecrets };
  const { format } = recognised;
  const outcome = await readItems(format.read(source, options), recordItems);
  return { format, outcome: mayHoldSecrets ? withoutExcerpt(outcome) : outcome, mayHoldSecrets };
}

/** What formats are asked with; `head` may be longer than they look. */
export function probeOf(name: string, head: Uint8Array): Probe {
  return { name, head: decodeHead(head.subarray(0, headBytes)) };
}

async function readItems(
  reading: AsyncGenerator<EvidenceItem, ReadOutcome>,
  recordItems: RecordItems | undefined,
): Promise<ReadOutcome> {
  let batch: EvidenceItem[] = [];
  let weight = 0;
  for (;;) {
    const step = await reading.next();
    if (!step.done) {
      batch.push(step.value);
      weight += isSeries(step.value) ? seriesWeight : 1;
    }
    if (weight >= batchWeight || (step.done && batch.length > 0)) {
      await recordItems?.(batch);
      batch = [];
      weight = 0;
    }
    if (step.done) return step.value;
  }
}

/** An excerpt is part of the file, and might be the secret. */
function withoutExcerpt(outcome: ReadOutcome): ReadOutcome {
  return outcome.outcome === "refused" ? { ...outcome, excerpt: [] } : outcome;
}

function archive(packing: Packing): ContentReading {
  return { format: null, outcome: notOpened(packing), mayHoldSecrets: false };
}

/** Why a packed file was not opened. */
export function notUnpacked({ message, advice }: UnpackError, what: "gzip file" | "zip") {
  return refusal({
    reason: `The ${what} cannot be unpacked. ${message} Nothing was imported.`,
    where: { byte: 0 },
    advice,
  });
}

/** Why an archive where a result file is expected is not opened. */
export function notOpened(packing: Packing) {
  return refusal({
    reason: `It holds ${names[packing]}. Archives are opened one deep, so that nothing in it was read.`,
    where: { byte: 0 },
    advice: "Send the result files themselves, or all of them in one zip.",
  });
}

const names: Record<Packing, string> = { gzip: "another gzip file", zip: "a zip", tar: "a tar archive" };
