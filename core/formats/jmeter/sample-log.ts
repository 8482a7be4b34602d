import { RequestTally } from "@/core/formats/requests/request-tally";
import { RunSpan } from "@/core/formats/run-span";
import { UnreadableRows } from "@/core/formats/unreadable-rows";

/**
 * The samples of a JMeter log as they are read. A transaction repeats the requests in it and is left out, unless the log
 * holds nothing but transactions: then they are all that was measured.
 */
export class SampleLog {
  readonly requests = new RequestTally({ from: "samples of the log" });
  readonly transactions = new RequestTally({ from: "transactions of the log" });
  requestCount = 0;
  transactionCount = 0;
  /** Samples of a page's own images and scripts, which the page's sample includes. */
  embeddedCount = 0;
  readonly unreadable = new UnreadableRows();
  readonly span = new RunSpan();

  /** All samples that were read. */
  get count(): number {
    return this.requestCount + this.transactionCount + this.embeddedCount;
  }

  /** Counts a sample; where its figures belong, or null for a transaction beside the requests that it repeats. */
  note(transaction: boolean): RequestTally | null {
    if (!transaction) {
      this.requestCount += 1;
      return this.requests;
    }
    this.transactionCount += 1;
    return this.requestCount === 0 ? this.transactions : null;
  }
}

/** How JMeter words the message of a transaction’s own sample. */
export const transactionMessage = "Number of samples in transaction";

/** The status in a response code: 0 where no response came, null where the code is no HTTP status. */
export function statusOf(code: string): number | null {
  if (/^[1-5]\d\d$/.test(code)) return Number(code);
  return code.startsWith("Non HTTP response code") ? 0 : null;
}

/** Why a sample failed, in JMeter’s words: what an assertion found, else the answer. */
export function failureOf(sample: { failure: string; code: string; message: string }): string {
  return sample.failure.trim() || `${sample.code} ${sample.message}`.trim() || "failed without a message";
}
