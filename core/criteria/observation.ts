import type { Figure, Locator } from "@/core/evidence/figure";
import type { Reading } from "@/core/evidence/reading";
import type { Observation } from "./judgement";

/** A figure of a reading as an observation that opens its file at its place. The reading's first file holds its figures. */
export function observeFigure(reading: Reading, label: string, text: string, figure: Figure): Observation {
  return { ...observeAt(reading, label, text, figure.at), figure };
}

/** An observation that is no single number of the file: a count of several, or a rule's outcome. */
export function observeAt(reading: Reading, label: string, text: string, at: Locator): Observation {
  const file = reading.files[0];
  return {
    label,
    text,
    figure: null,
    readingId: reading.id,
    sha256: file?.sha256 ?? "",
    filename: file?.filename ?? "",
    at,
  };
}
