import { formatBytes } from "@/core/evidence/format-figure";

/** What happens while files are sent, for a person who watches: on standard error, and moving only on a terminal. */
export class Progress {
  readonly #out: NodeJS.WriteStream;
  #shown = "";

  constructor(out: NodeJS.WriteStream = process.stderr) {
    this.#out = out;
  }

  sending(file: string, sentBytes: number, allBytes: number): void {
    if (!this.#out.isTTY) return;
    const line =
      sentBytes < allBytes
        ? `sending ${file}, ${formatBytes(sentBytes)} of ${formatBytes(allBytes)}`
        : `${file} is sent; the server reads it`;
    if (line === this.#shown) return;
    this.#shown = line;
    this.#out.write(`\r\u001b[2K${line}`);
  }

  /** A line that stays. */
  say(line: string): void {
    this.clear();
    this.#out.write(`${line}\n`);
  }

  clear(): void {
    if (this.#shown !== "") this.#out.write("\r\u001b[2K");
    this.#shown = "";
  }
}

/** "…; trying again in 2 s" */
export function retryLine(reason: string, waitMs: number): string {
  return `${reason.replace(/\.$/, "")}; trying again in ${Math.ceil(waitMs / 1000)} s`;
}
