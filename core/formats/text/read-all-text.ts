import type { ByteSource } from "@/core/formats/format";
import { decodeText } from "@/core/formats/text/decode";

async function* upTo(source: ByteSource, limitBytes: number, over: () => void): AsyncGenerator<Uint8Array, void> {
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > limitBytes) {
      over();
      return;
    }
    yield chunk;
  }
}

/** The whole text of a file of at most `limitBytes`, or null if it is larger. */
export async function readAllText(source: ByteSource, limitBytes: number): Promise<string | null> {
  let tooLarge = false;
  const pieces: string[] = [];
  const limited = upTo(source, limitBytes, () => {
    tooLarge = true;
  });
  for await (const piece of decodeText(limited)) pieces.push(piece);
  return tooLarge ? null : pieces.join("");
}
