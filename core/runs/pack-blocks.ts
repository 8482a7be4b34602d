import type { ResponseCount } from "@/core/evidence/load";
import type { BlockLatency, LoadBlock, LoadBlocks } from "@/core/evidence/series";
import { appendHistogram, readHistogram } from "@/core/stats/histogram";
import { appendInteger, type ByteCursor, readInteger } from "@/core/stats/variable-integers";

const version = 1;
const judgements = [null, false, true] as const;

/** The blocks of one series as bytes: a version, the length of a block in milliseconds, then block after block. */
export function packBlocks({ blockSeconds, blocks }: LoadBlocks): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [version];
  appendInteger(bytes, Math.round(1000 * blockSeconds));
  appendInteger(bytes, blocks.length);
  for (const { responses, latency, okLatency } of blocks) {
    appendInteger(bytes, responses.length);
    for (const { status, failed, count } of responses) {
      appendInteger(bytes, status === null ? 0 : status + 1);
      appendInteger(bytes, judgements.indexOf(failed));
      appendInteger(bytes, count);
    }
    appendLatency(bytes, latency);
    appendLatency(bytes, okLatency);
  }
  return Uint8Array.from(bytes);
}

/** Reads back what `packBlocks` wrote. Throws a RangeError for bytes of another version or cut short. */
export function unpackBlocks(bytes: Uint8Array): LoadBlocks {
  const cursor: ByteCursor = { bytes, at: 0 };
  if (readInteger(cursor) !== version) throw new RangeError("The blocks are of another version.");
  const blockSeconds = readInteger(cursor) / 1000;
  const blocks = Array.from({ length: readInteger(cursor) }, (): LoadBlock => {
    const responses = Array.from({ length: readInteger(cursor) }, () => readResponse(cursor));
    return { responses, latency: readLatency(cursor), okLatency: readLatency(cursor) };
  });
  return { blockSeconds, blocks };
}

function readResponse(cursor: ByteCursor): ResponseCount {
  const status = readInteger(cursor);
  const failed = judgements[readInteger(cursor)] ?? null;
  return { status: status === 0 ? null : status - 1, failed, count: readInteger(cursor) };
}

function appendLatency(bytes: number[], { histogram, sumMs, minMs, maxMs }: BlockLatency): void {
  appendHistogram(bytes, histogram);
  for (const value of [sumMs, minMs, maxMs]) {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, value);
    for (let at = 0; at < 8; at += 1) bytes.push(view.getUint8(at));
  }
}

function readLatency(cursor: ByteCursor): BlockLatency {
  const histogram = readHistogram(cursor);
  const [sumMs, minMs, maxMs] = [readFloat(cursor), readFloat(cursor), readFloat(cursor)];
  return { histogram, sumMs, minMs, maxMs };
}

function readFloat(cursor: ByteCursor): number {
  const view = new DataView(cursor.bytes.buffer, cursor.bytes.byteOffset, cursor.bytes.byteLength);
  const value = view.getFloat64(cursor.at);
  cursor.at += 8;
  return value;
}
