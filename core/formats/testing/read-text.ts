import { type EvidenceItem, isFinding, isTestResult } from "@/core/evidence/evidence";
import type { LoadEvidence } from "@/core/evidence/load";
import type { TestsEvidence } from "@/core/evidence/tests";
import type { ReadOptions, ReadOutcome, ResultFormat } from "@/core/formats/format";

/** Bytes in chunks of a size, each in a buffer that is overwritten by the next, as a source may do. */
export async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array, void> {
  const buffer = new Uint8Array(size);
  for (let at = 0; at < bytes.length; at += size) {
    const part = bytes.subarray(at, at + size);
    buffer.set(part);
    yield buffer.subarray(0, part.length);
  }
}

/** Everything that a format makes of a text or of bytes. */
export async function readAs(
  format: ResultFormat,
  content: string | Uint8Array,
  chunkBytes = 65_536,
  options?: ReadOptions,
): Promise<{ items: EvidenceItem[]; outcome: ReadOutcome }> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const reading = format.read(chunked(bytes, chunkBytes), options);
  const items: EvidenceItem[] = [];
  for (;;) {
    const step = await reading.next();
    if (step.done) return { items, outcome: step.value };
    items.push(step.value);
  }
}

/** The outcome of a reading that must have succeeded. */
export function understood(outcome: ReadOutcome): Extract<ReadOutcome, { outcome: "understood" }> {
  if (outcome.outcome === "refused") throw new Error(`Refused: ${outcome.reason}`);
  return outcome;
}

/** The load evidence of a reading that must have succeeded, and the codes of its warnings. */
export async function loadOf(
  format: ResultFormat,
  content: string,
): Promise<{ evidence: LoadEvidence; codes: string[]; messages: string }> {
  const { evidence, receipt } = understood((await readAs(format, content)).outcome);
  const [load] = evidence;
  if (load?.kind !== "load") throw new Error("No load evidence.");
  const { warnings } = receipt;
  return {
    evidence: load,
    codes: warnings.map(({ code }) => code),
    messages: warnings.map(({ message }) => message).join(" "),
  };
}

/** The tests evidence of a reading that must have succeeded, its cases and the codes of its warnings. */
export async function testsOf(format: ResultFormat, content: string) {
  const { items, outcome } = await readAs(format, content);
  const cases = items.filter(isTestResult);
  const { evidence, receipt, retries } = understood(outcome);
  const [tests] = evidence;
  if (tests?.kind !== "tests") throw new Error("No tests evidence.");
  const codes = receipt.warnings.map(({ code }) => code);
  const messages = receipt.warnings.map(({ message }) => message).join(" ");
  return { evidence: tests satisfies TestsEvidence, counts: tests.counts, cases, retries, codes, messages };
}

/** The scan evidence of a reading that must have succeeded, its findings, its receipt and the codes of its warnings. */
export async function scanOf(format: ResultFormat, content: string | Uint8Array | object) {
  const text = typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content);
  const { items, outcome } = await readAs(format, text);
  const { evidence, receipt } = understood(outcome);
  const [scan, ...others] = evidence.filter((piece) => piece.kind === "scan");
  if (!scan) throw new Error("No scan evidence.");
  const codes = receipt.warnings.map(({ code }) => code);
  return { evidence: scan, others, findings: items.filter(isFinding), receipt, codes };
}
