import type { ResponseCount } from "@/core/evidence/load";
import { responseOutcome } from "@/core/runs/response-outcome";

type Kind = Omit<ResponseCount, "count">;

/** More kinds than any service answers with; what comes beyond them keeps only how the tool judged it. */
const mostKinds = 100;

/** The kinds of responses of a run by small numbers, never above 127. */
export class ResponseTable {
  readonly kinds: Kind[] = [];
  readonly #ids = new Map<string, number>();

  id(status: number | null, failed: boolean | null): number {
    const told = status !== null && Number.isInteger(status) && status >= 0 && status <= 999 ? status : null;
    return (
      this.#known(told, failed) ?? (this.kinds.length < mostKinds ? this.#add(told, failed) : this.#untold(failed))
    );
  }

  isOk(id: number): boolean {
    const kind = this.kinds[id];
    return kind !== undefined && responseOutcome(kind) === "ok";
  }

  /** Whether it is told what became of it, and it was not ok. */
  isNotOk(id: number): boolean {
    const kind = this.kinds[id];
    const outcome = kind ? responseOutcome(kind) : null;
    return outcome !== null && outcome !== "ok";
  }

  isFailed(id: number): boolean {
    return this.kinds[id]?.failed === true;
  }

  /** Whether any response tells what became of it. */
  get tellsOutcomes(): boolean {
    return this.kinds.some((kind) => responseOutcome(kind) !== null);
  }

  /** Whether the tool judged any response. */
  get judged(): boolean {
    return this.kinds.some(({ failed }) => failed !== null);
  }

  #known(status: number | null, failed: boolean | null): number | undefined {
    return this.#ids.get(`${status} ${failed}`);
  }

  #untold(failed: boolean | null): number {
    return this.#known(null, failed) ?? this.#add(null, failed);
  }

  #add(status: number | null, failed: boolean | null): number {
    this.#ids.set(`${status} ${failed}`, this.kinds.length);
    return this.kinds.push({ status, failed }) - 1;
  }
}
