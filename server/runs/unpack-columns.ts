import { type LoadSeries, seriesColumns } from "@/core/evidence/series";

type Packed = { columns: readonly string[]; steps: number; points: Uint8Array };

/** The columns of a stored series: one after the other, 32-bit floats, little-endian. */
export function unpackedColumns({ columns, steps, points }: Packed): LoadSeries["columns"] {
  const view = new DataView(points.buffer, points.byteOffset, points.byteLength);
  const unpacked: LoadSeries["columns"] = {};
  for (const column of seriesColumns) {
    const index = columns.indexOf(column);
    if (index < 0) continue;
    unpacked[column] = Float32Array.from({ length: steps }, (_, step) =>
      view.getFloat32(4 * (index * steps + step), true),
    );
  }
  return unpacked;
}
