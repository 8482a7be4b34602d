import type { Probe, ResultFormat } from "@/core/formats/format";
import { readStream } from "@/core/formats/k6/stream/read-stream";
import { wholeLine } from "@/core/formats/k6/stream/whole-line";

/** Every measured point of a k6 run (`--out json`), one a line. */
export const k6Stream: ResultFormat = {
  id: "k6-stream",
  label: "k6 stream (--out json)",
  claims: ({ head }: Probe) => firstLineKind(head) !== "neither",
  read: (source, options) => readStream(source, options),
};

function firstLineKind(head: string): "point" | "metric" | "neither" {
  const line = head.split("\n", 20).find((text) => text.trim() !== "") ?? "";
  try {
    return wholeLine(JSON.parse(line)).kind;
  } catch {
    return "neither";
  }
}
