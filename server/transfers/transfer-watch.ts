import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { TransferPhase } from "@/core/contract/transfers";
import type { Context } from "@/server/context";

/** A transfer that ends sooner is not worth a row. */
const firstMs = 250;
const everyMs = 1_000;

export type TransferState = {
  filename: string;
  phase: TransferPhase;
  bytes: number;
  totalBytes: number | null;
  points: number;
  skipped: number;
};

type Transfer = { ctx: Context; projectId: string; id: string | null };

/** Lets others see how far a transfer is. What cannot be written is said in the log; the transfer goes on. */
export class TransferWatch {
  readonly #ctx: Context;
  readonly #own: { id: string; projectId: string; personId: string };
  readonly #ended = new AbortController();
  #state: TransferState = { filename: "", phase: "receiving", bytes: 0, totalBytes: null, points: 0, skipped: 0 };
  #phaseAt: Date;
  #stale = false;
  #known = false;
  #writing: Promise<void> | null = null;

  constructor({ ctx, projectId, id }: Transfer) {
    this.#ctx = ctx;
    this.#own = { id: id ?? randomUUID(), projectId, personId: ctx.actor.userId };
    this.#phaseAt = ctx.now();
  }

  change(changed: Partial<TransferState>): void {
    if (changed.phase && changed.phase !== this.#state.phase) this.#phaseAt = this.#ctx.now();
    this.#state = { ...this.#state, ...changed };
    this.#stale = true;
    this.#writing ??= this.#writeNowAndThen();
  }

  /** Takes the row away. Nothing is written afterwards. */
  async end(): Promise<void> {
    this.#ended.abort();
    await this.#writing;
    if (this.#known) await this.#ctx.db.transfer.deleteMany({ where: this.#own });
  }

  async #writeNowAndThen(): Promise<void> {
    const { signal } = this.#ended;
    while (this.#stale) {
      const waitMs = this.#known ? everyMs : firstMs;
      await wait(waitMs, undefined, { ref: false, signal }).catch(() => undefined);
      if (signal.aborted) return;
      this.#stale = false;
      await this.#write().catch((error) => console.error("How far a transfer is could not be written.", error));
    }
    this.#writing = null;
  }

  async #write(): Promise<void> {
    const { transfer } = this.#ctx.db;
    const data = { ...this.#state, phaseAt: this.#phaseAt, updatedAt: this.#ctx.now() };
    // An id that is somebody else's, or of an earlier attempt that still runs, stays theirs.
    if (!this.#known) await transfer.createMany({ data: { ...this.#own, ...data }, skipDuplicates: true });
    this.#known = true;
    await transfer.updateMany({ where: this.#own, data });
  }
}
