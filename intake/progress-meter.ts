import type { ReadOptions } from "@/core/formats/format";

/** How far a file is read: bytes of the file as it lies on disk, and what its reader counts. */
export type ReadProgress = { bytes: number; points: number; skipped: number };

/** Counts how far a file is read, and tells `onProgress` at most four times a second, and at its end. */
export class ProgressMeter {
  readonly #onProgress: (progress: ReadProgress) => void;
  readonly #everyMs: number;
  readonly #progress: ReadProgress = { bytes: 0, points: 0, skipped: 0 };
  #toldAt = performance.now();

  constructor(onProgress: (progress: ReadProgress) => void = () => undefined, everyMs = 250) {
    this.#onProgress = onProgress;
    this.#everyMs = everyMs;
  }

  /** The same bytes, counted as they are taken. */
  async *counted(source: AsyncGenerator<Uint8Array, void>): AsyncGenerator<Uint8Array, void> {
    for await (const chunk of source) {
      this.#progress.bytes += chunk.length;
      this.#tell();
      yield chunk;
    }
  }

  readonly read: NonNullable<ReadOptions["onProgress"]> = ({ points, skipped }) => {
    this.#progress.points = points;
    this.#progress.skipped = skipped;
    this.#tell();
  };

  /** Tells how far the file was read in the end. */
  end(): void {
    this.#onProgress({ ...this.#progress });
  }

  #tell(): void {
    const now = performance.now();
    if (now - this.#toldAt < this.#everyMs) return;
    this.#toldAt = now;
    this.#onProgress({ ...this.#progress });
  }
}
