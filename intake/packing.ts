import { closeSync, openSync, readSync } from "node:fs";

export type Packing = "gzip" | "zip" | "tar";

const tarMark = 257;

/** How bytes are packed, by what they begin with; null where they are not. */
export function packingOf(head: Uint8Array): Packing | null {
  if (head[0] === 0x1f && head[1] === 0x8b) return "gzip";
  const [p, k, a, b] = head;
  if (p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6))) return "zip";
  return Buffer.from(head.subarray(tarMark, tarMark + 5)).toString("latin1") === "ustar" ? "tar" : null;
}

/** How a file is packed. Throws what the file system throws. */
export function packingOfFile(path: string): Packing | null {
  const head = Buffer.alloc(tarMark + 5);
  const file = openSync(path, "r");
  try {
    return packingOf(head.subarray(0, readSync(file, head, 0, head.length, 0)));
  } finally {
    closeSync(file);
  }
}
