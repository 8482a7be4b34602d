import type { ByteSource } from "@/core/formats/format";

const declared = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([A-Za-z0-9._:-]+)["']/;

function markedEncoding(head: Uint8Array): string | null {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0 && (b === 0x3c || b === 0x7b)) return "utf-16be";
  if ((a === 0x3c || a === 0x7b) && b === 0) return "utf-16le";
  return null;
}

/**
 * The encoding of a file from its first bytes: a byte order mark, zero bytes around the first `<` or `{`, else what the
 * XML declaration names, else UTF-8. A declared UTF-16 without its zero bytes is a declaration that was never true.
 */
export function encodingOf(head: Uint8Array): string {
  const marked = markedEncoding(head);
  if (marked) return marked;
  const name = declared.exec(new TextDecoder("latin1").decode(head.subarray(0, 256)))?.[1];
  if (!name || /^(utf-?16|ucs-?2|utf-?32)/i.test(name)) return "utf-8";
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return "utf-8"; // An unknown name: every encoding in use agrees with UTF-8 on markup and digits.
  }
}

/** The first bytes of a file as text, without a byte order mark. A cut last character is left out. */
export function decodeHead(head: Uint8Array): string {
  return new TextDecoder(encodingOf(head)).decode(head, { stream: true });
}

async function* withFirstBytes(source: ByteSource, least: number): AsyncGenerator<Uint8Array, void> {
  let first: Uint8Array | null = new Uint8Array(0);
  for await (const chunk of source) {
    if (!first) {
      yield chunk;
      continue;
    }
    const joined: Uint8Array = new Uint8Array(first.length + chunk.length);
    joined.set(first);
    joined.set(chunk, first.length);
    first = joined;
    if (first.length < least) continue;
    yield first;
    first = null;
  }
  if (first && first.length > 0) yield first;
}

/** The text of a file in pieces. Invalid bytes become U+FFFD, so that one bad name does not hide a whole run. */
export async function* decodeText(source: ByteSource): AsyncGenerator<string, void> {
  let decoder: TextDecoder | null = null;
  for await (const chunk of withFirstBytes(source, 256)) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    const text: string = decoder.decode(chunk, { stream: true });
    if (text.length > 0) yield text;
  }
  const rest = decoder?.decode() ?? "";
  if (rest.length > 0) yield rest;
}
