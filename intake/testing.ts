import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";
import type { ReadOutcome, ResultFormat } from "@/core/formats/format";
import { refusal } from "@/core/formats/refusal";
import { decodeText } from "@/core/formats/text/decode";

/** A zip with these members, in their order; a name that ends with a slash is a folder. */
export async function zipOf(members: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(members)) {
    if (name.endsWith("/")) zip.addEmptyDirectory(name);
    else zip.addBuffer(Buffer.from(content), name);
  }
  zip.end();
  return buffer(zip.outputStream);
}

/**
 * A stand-in for a stream of points: a line "tick 12:00:01" each, and "done" at its end. One that breaks off is refused
 * unless it may.
 */
export const ticks: ResultFormat = {
  id: "ticks",
  label: "Ticks",
  claims: ({ head }) => head.startsWith("tick "),
  async *read(source, { acceptPartial, onProgress } = { acceptPartial: false }) {
    yield* [];
    let text = "";
    for await (const part of decodeText(source)) {
      text += part;
      onProgress?.({ points: text.split("\n").length - 1, skipped: 0 });
    }
    const lines = text.split("\n").slice(0, -1);
    return lines.at(-1) === "done" || acceptPartial ? understood(lines) : cutShort(lines);
  },
};

function understood(lines: readonly string[]): ReadOutcome {
  const items = lines.filter((line) => line !== "done").length;
  return {
    outcome: "understood",
    evidence: [],
    receipt: { items, stored: items, skipped: [], toolVersion: null, warnings: [] },
    retries: [],
  };
}

function cutShort(lines: readonly string[]): ReadOutcome {
  return refusal({ reason: `It breaks off after ${lines.at(-1)}.`, advice: "Say that it was cut short." });
}

/** That many ticks, a second apart. */
export function tickLines(count: number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const time = new Date(index * 1000).toISOString().slice(11, 19);
    return `tick ${time}\n`;
  });
  return lines.join("");
}
