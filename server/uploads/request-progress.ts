import type { ReadProgress } from "@/intake/progress-meter";
import type { IncomingFile } from "@/server/artifacts/incoming";
import type { TransferState } from "@/server/transfers/transfer-watch";

/** Told how far a request is. */
export type OnRequest = (state: Partial<TransferState>) => void;

/** Adds up how far the files of one request are, which are read one after the other. */
export class RequestProgress {
  readonly #onRequest: OnRequest;
  readonly #last: IncomingFile | undefined;
  #done: ReadProgress = { bytes: 0, points: 0, skipped: 0 };

  constructor(files: readonly IncomingFile[], onRequest: OnRequest = () => undefined) {
    this.#onRequest = onRequest;
    this.#last = files.at(-1);
    const totalBytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
    onRequest({ phase: "reading", totalBytes, ...this.#done });
  }

  /** What `recordUpload` is to call while it takes in the next file. */
  of(file: IncomingFile) {
    const before = this.#done;
    this.#done = { ...before, bytes: before.bytes + file.bytes };
    return {
      onProgress: ({ bytes, points, skipped }: ReadProgress) => {
        this.#done = { ...this.#done, points: before.points + points, skipped: before.skipped + skipped };
        this.#onRequest({ ...this.#done, bytes: before.bytes + bytes });
      },
      onPublish: () => {
        if (file === this.#last) this.#onRequest({ ...this.#done, phase: "publishing" });
      },
    };
  }
}
