/** An archive or a compressed file that cannot be unpacked, as two sentences: what is wrong, and what to do about it. */
export class UnpackError extends Error {
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}

export type UnpackLimits = {
  /** Unpacked bytes beyond this are an attack or a mistake: no result file comes near it. */
  totalBytes: number;
  /** Point streams unpack to twenty to a hundred times their size; a bomb to a thousand. */
  ratio: number;
  /** A small file may unpack to this whatever its ratio. */
  freeBytes: number;
};

export const unpackLimits: UnpackLimits = { totalBytes: 16e9, ratio: 200, freeBytes: 100e6 };

/** Holds what comes out of a packed file against what went in. */
export class UnpackMeter {
  readonly #limits: UnpackLimits;
  #packed = 0;
  #unpacked = 0;

  constructor(limits: UnpackLimits = unpackLimits) {
    this.#limits = limits;
  }

  packed(bytes: number): void {
    this.#packed += bytes;
  }

  /** Throws an UnpackError as soon as more has come out than is allowed. */
  unpacked(bytes: number): void {
    this.#unpacked += bytes;
    const { totalBytes, ratio, freeBytes } = this.#limits;
    if (this.#unpacked > totalBytes) {
      throw new UnpackError("It is larger inside than 16\u00a0GB.", "Send the run in parts, or a summary of it.");
    }
    if (this.#unpacked > freeBytes && this.#unpacked > ratio * this.#packed) {
      throw new UnpackError(
        `It unpacks to more than ${ratio} times its size, which no result file does.`,
        "Check what was packed. If the file is genuine, send it unpacked.",
      );
    }
  }
}
