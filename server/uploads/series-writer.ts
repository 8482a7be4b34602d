import { type LoadSeries, type SeriesColumn, seriesColumns } from "@/core/evidence/series";
import { packBlocks } from "@/core/runs/pack-blocks";
import type { Database } from "@/server/database/database";
import { text } from "@/server/database/text";

/** Writes measurements over time under an upload that is not published yet: one row a series, its columns packed. */
export class SeriesWriter {
  readonly #db: Database;
  readonly #uploadId: string;
  #written = 0;

  constructor(db: Database, uploadId: string) {
    this.#db = db;
    this.#uploadId = uploadId;
  }

  async write(batch: readonly LoadSeries[]): Promise<void> {
    if (batch.length === 0) return;
    const data = batch.map(({ method, name, startedAt, stepSeconds, windowSeconds, columns, blocks }, index) => ({
      uploadId: this.#uploadId,
      ordinal: this.#written + index,
      method: text(method),
      name: text(name),
      startedAt: new Date(startedAt),
      stepSeconds,
      windowSeconds,
      ...packed(columns),
      blocks: blocks && packBlocks(blocks),
    }));
    await this.#db.series.createMany({ data });
    this.#written += batch.length;
  }
}

function packed(values: LoadSeries["columns"]): {
  columns: SeriesColumn[];
  steps: number;
  points: Uint8Array<ArrayBuffer>;
} {
  const told = seriesColumns.flatMap((column) => {
    const list = values[column];
    return list ? [{ column, list }] : [];
  });
  const steps = told[0]?.list.length ?? 0;
  if (told.some(({ list }) => list.length !== steps)) throw new Error("The columns of a series differ in length.");
  const view = new DataView(new ArrayBuffer(4 * steps * told.length));
  told.forEach(({ list }, index) => {
    list.forEach((value, step) => {
      view.setFloat32(4 * (index * steps + step), value, true);
    });
  });
  return { columns: told.map(({ column }) => column), steps, points: new Uint8Array(view.buffer) };
}
