import { blockTotal } from "@/core/formats/requests/block-total";
import type { GroupedRequests } from "@/core/formats/requests/grouped-requests";
import { OpenBlock } from "@/core/formats/requests/open-block";
import { emptyBlock, type PackedBlock } from "@/core/formats/requests/packed-block";
import type { RequestLog } from "@/core/formats/requests/request-log";

const mostBlocks = 120;

/** A run in consecutive blocks of one length: a second, doubled until the run fits into 120 of them. */
export class Blocks {
  blockSeconds = 1;
  readonly packed: PackedBlock[] = [];
  /** All endpoints together, block by block, once the run is over. */
  totals: PackedBlock[] = [];
  readonly #block = new OpenBlock();
  /** Which block is open. */
  #index = 0;

  /** Adds requests of one second, that many seconds after the beginning of the run. */
  add(seconds: number, log: RequestLog, grouped: GroupedRequests): void {
    this.fit(seconds);
    this.#open(Math.floor(seconds / this.blockSeconds));
    this.#block.add(log, grouped);
  }

  /** Makes blocks long enough for a run of that many seconds and one. */
  fit(seconds: number): void {
    while (seconds >= mostBlocks * this.blockSeconds) this.#double();
  }

  /** The run began that many seconds earlier, a multiple of the block. */
  shift(seconds: number): void {
    this.#close();
    const blocks = Math.round(seconds / this.blockSeconds);
    this.packed.unshift(...Array.from({ length: blocks }, () => emptyBlock));
  }

  finish(): void {
    this.#close();
    this.totals = this.packed.map(blockTotal);
  }

  #close(): void {
    if (this.#block.isEmpty) return;
    while (this.packed.length <= this.#index) this.packed.push(emptyBlock);
    this.packed[this.#index] = this.#block.pack();
  }

  #open(index: number): void {
    if (index === this.#index) return;
    this.#close();
    this.#index = index;
    const before = this.packed[index];
    if (before) this.#block.absorb(before);
  }

  #double(): void {
    this.#close();
    this.blockSeconds *= 2;
    const halves = this.packed.splice(0);
    for (let at = 0; at < halves.length; at += 2) {
      this.#block.absorb(halves[at] ?? emptyBlock);
      this.#block.absorb(halves[at + 1] ?? emptyBlock);
      this.packed.push(this.#block.isEmpty ? emptyBlock : this.#block.pack());
    }
    this.#index = -1;
  }
}
