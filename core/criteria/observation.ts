import type { Figure, Locator } from "@/core/evidence/figure";
import type { Reading } from "@/core/evidence/reading";
import type { Observation } from "./judgement";

/** A figure of a reading as an observation that opens its file at its place: the reading's first, unless the figure names another. */
export function observeFigure(reading: Reading, label: string, text: string, figure: Figure): Observation {
  const file = reading.files.find(({ sha256 }) => sha256 === figure.sha256);
  const stands = file && { sha256: file.sha256, filename: file.filename };
  return { ...observeAt(reading, label, text, figure.at), ...stands, figure };
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
