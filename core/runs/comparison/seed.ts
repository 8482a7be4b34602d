import type { LoadReading } from "@/core/evidence/reading";

/** A seed of 32 bits from the files behind a reading, so that the same files are always answered alike: FNV-1a. */
export function seedOf({ files }: Pick<LoadReading, "files">): number {
  let hash = 0x811c9dc5;
  for (const char of files.map(({ sha256 }) => sha256).join(" ")) {
    hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
  }
  return hash >>> 0;
}
