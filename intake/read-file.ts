import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import type { EvidenceItem } from "@/core/evidence/evidence";
import type { ByteSource, ReadOutcome, ResultFormat } from "@/core/formats/format";
import { recognise } from "@/core/formats/recognise";
import { refusal } from "@/core/formats/refusal";
import { formats as registered } from "@/core/formats/registry";
import { decodeHead } from "@/core/formats/text/decode";
import { gunzip, isGzip, UnpackError } from "@/intake/unpack";

const headBytes = 64 * 1024;
const batchSize = 250;

/** What the content of a file is. `format` is null where it was not recognised. */
type ContentReading = {
  format: ResultFormat | null;
  outcome: ReadOutcome;
  /** A format that knows of secrets claims it, or nothing can be said of it because it cannot be unpacked. */
  mayHoldSecrets: boolean;
};

/** What one pass over a file found; digest and size are of the bytes on disk. */
export type FileReading = ContentReading & { sha256: string; bytes: number };

type RecordItems = (batch: EvidenceItem[]) => void | Promise<void>;

/**
 * Reads a file in one pass: digest, recognition and evidence, in memory that does not grow with the file. Test cases,
 * findings and series go to `recordItems` in batches of 250 as they come; they only stand if the outcome is "understood". Throws what the file system
 * throws.
 */
export async function readFile(input: {
  path: string;
  /** The name it was handed in under, where that is another. */
  name?: string;
  recordItems?: RecordItems;
  formats?: readonly ResultFormat[];
}): Promise<FileReading> {
  const hash = createHash("sha256");
  let bytes = 0;
  const onDisk = createReadStream(input.path, { highWaterMark: headBytes });
  async function* counted(): AsyncGenerator<Uint8Array, void> {
    for await (const chunk of onDisk) {
      const part: Uint8Array = chunk;
      hash.update(part);
      bytes += part.length;
      yield part;
    }
  }
  const raw = counted();
  let found: ContentReading;
  try {
    found = await readSource(raw, { name: basename(input.path), formats: registered, ...input });
    await drain(raw);
  } finally {
    onDisk.destroy();
  }
  return { sha256: hash.digest("hex"), bytes, ...found };
}

async function drain(source: AsyncGenerator<Uint8Array, void>): Promise<void> {
  for (;;) if ((await source.next()).done) return;
}

/** A generator that can be looked into: ending a loop over the result does not end the source. */
async function* resume(
  first: readonly Uint8Array[],
  rest: AsyncGenerator<Uint8Array, void>,
): AsyncGenerator<Uint8Array, void> {
  yield* first;
  for (;;) {
    const step = await rest.next();
    if (step.done) return;
    yield step.value;
  }
}

async function takeHead(source: AsyncGenerator<Uint8Array, void>): Promise<Uint8Array[]> {
  const taken: Uint8Array[] = [];
  let length = 0;
  while (length < headBytes) {
    const step = await source.next();
    if (step.done) break;
    taken.push(step.value);
    length += step.value.length;
  }
  return taken;
}

type Options = { name: string; formats: readonly ResultFormat[]; recordItems?: RecordItems };

async function readSource(raw: AsyncGenerator<Uint8Array, void>, options: Options): Promise<ContentReading> {
  const { name, formats, recordItems } = options;
  const start = await takeHead(raw);
  const packed = isGzip(start[0] ?? new Uint8Array());
  const onDisk = resume(start, raw);
  const content = packed ? gunzip(onDisk) : onDisk;
  try {
    const parts = await takeHead(content);
    const probe = { name, head: decodeHead(Buffer.concat(parts).subarray(0, headBytes)) };
    const mayHoldSecrets = formats.some((format) => format.redact && format.claims(probe));
    const recognised = recognise(probe, formats);
    if (recognised.outcome === "refused") return { format: null, outcome: recognised, mayHoldSecrets };
    const { format } = recognised;
    const outcome = await readItems(format, resume(parts, content), recordItems);
    return { format, outcome: mayHoldSecrets ? withoutExcerpt(outcome) : outcome, mayHoldSecrets };
  } catch (error) {
    if (!(error instanceof UnpackError)) throw error;
    return { format: null, outcome: notUnpacked(error), mayHoldSecrets: true };
  } finally {
    if (packed) await content.return();
  }
}

/** An excerpt is part of the file, and might be the secret. */
function withoutExcerpt(outcome: ReadOutcome): ReadOutcome {
  return outcome.outcome === "refused" ? { ...outcome, excerpt: [] } : outcome;
}

async function readItems(
  format: ResultFormat,
  source: ByteSource,
  recordItems: RecordItems | undefined,
): Promise<ReadOutcome> {
  const reading = format.read(source);
  let batch: EvidenceItem[] = [];
  for (;;) {
    const step = await reading.next();
    if (!step.done) batch.push(step.value);
    if (batch.length >= batchSize || (step.done && batch.length > 0)) {
      await recordItems?.(batch);
      batch = [];
    }
    if (step.done) return step.value;
  }
}

function notUnpacked(error: UnpackError): ReadOutcome {
  return refusal({
    reason: `The gzip file cannot be unpacked. ${error.message} Nothing was imported.`,
    where: { byte: 0 },
    advice: "Send the file again once it is completely written, or send it unpacked.",
  });
}
