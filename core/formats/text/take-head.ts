import type { ByteSource } from "@/core/formats/format";

/** The first bytes of a file, at least `least` of them unless it is shorter, and the whole file from its beginning again. */
export async function takeHead(source: ByteSource, least: number): Promise<{ head: Uint8Array; whole: ByteSource }> {
  const chunks = source[Symbol.asyncIterator]();
  let head = new Uint8Array(0);
  while (head.length < least) {
    const step = await chunks.next();
    if (step.done) break;
    const longer = new Uint8Array(head.length + step.value.length);
    longer.set(head);
    longer.set(step.value, head.length);
    head = longer;
  }
  return { head, whole: again(head, chunks) };
}

async function* again(head: Uint8Array, chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  if (head.length > 0) yield head;
  for (;;) {
    const step = await chunks.next();
    if (step.done) return;
    yield step.value;
  }
}
