import type { Evidence, EvidenceItem } from "@/core/evidence/evidence";
import type { Place } from "@/core/evidence/figure";
import type { Receipt } from "@/core/evidence/receipt";
import type { TestRetry } from "@/core/evidence/tests";

/** What a format is recognised by: the file's name is a hint only, `head` the first 64 KB as text, unpacked. */
export type Probe = { name: string; head: string };

/** The bytes of one file; a chunk is valid until the next one is asked for. */
export type ByteSource = AsyncIterable<Uint8Array>;

/** What reading a file ended in. A refusal says what, where and what to do, and carries no evidence. */
export type ReadOutcome =
  | { outcome: "understood"; evidence: Evidence[]; receipt: Receipt; retries: TestRetry[] }
  | Refusal;

export type Refusal = {
  outcome: "refused";
  /** One or two sentences: what is wrong and what that means. */
  reason: string;
  where: Place | null;
  /** Lines around the place, for showing; never longer than 400 characters. */
  excerpt: { line: number; text: string }[];
  /** What the person can do about it. */
  advice: string;
};

/** How a file is to be read, and who wants to know how far it is. */
export type ReadOptions = {
  /** The uploader says that the run was cut short: what is there of a file that breaks off is read, with the note `partial`. */
  acceptPartial: boolean;
  /** Called now and then by readers of files that hold single requests. */
  onProgress?: (progress: { points: number; skipped: number }) => void;
};

/** One result-file format. `read` yields test cases, findings or series as they come and returns what the file says as a whole. */
export type ResultFormat = {
  id: string;
  label: string;
  claims(probe: Probe): boolean;
  read(source: ByteSource, options?: ReadOptions): AsyncGenerator<EvidenceItem, ReadOutcome>;
  /**
   * For a format whose files hold secrets in clear: the same document with each secret replaced, so that the kept copy
   * holds none. Given the whole text, returns it with the number of values that were removed.
   */
  redact?(text: string): { text: string; removed: number };
};
