/**
 * SHA-1 of a text in lower-case hex, as detect-secrets writes it, so that a secret which two scanners find is one
 * finding. It names the secret within an identity, which is digested again before it is kept.
 */
export async function sha1Hex(text: string): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest("SHA-1", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Few enough to be worked on at once. */
const batchRows = 250;

/** Rows with the SHA-1 of a text of each: digests are slow one after the other, and quick side by side. */
export async function* withDigests<Row>(
  rows: readonly Row[],
  textOf: (row: Row) => string,
): AsyncGenerator<{ row: Row; index: number; digest: string }> {
  for (let start = 0; start < rows.length; start += batchRows) {
    const batch = rows.slice(start, start + batchRows);
    const digests = await Promise.all(batch.map((row) => sha1Hex(textOf(row))));
    for (const [nth, row] of batch.entries()) yield { row, index: start + nth, digest: digests[nth] ?? "" };
  }
}
