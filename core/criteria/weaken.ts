import { makesThin, type Note } from "@/core/evidence/note";
import type { Judgement } from "./judgement";

/**
 * Adds integrity notes to a judgement. A pass or a warning under a note that makes evidence thin becomes thin, with that
 * note as what is missing; a failing value stays failing. Each note stands once.
 */
export function weaken(judgement: Judgement, added: readonly Note[]): Judgement {
  const notes = distinct([...judgement.notes, ...added]);
  const weakness = added.find((note) => makesThin(note.code));
  if (weakness === undefined || (judgement.state !== "pass" && judgement.state !== "warn"))
    return { ...judgement, notes };
  return {
    ...judgement,
    state: "thin",
    notes,
    missing: weakness.sentence,
    sentence: `${judgement.sentence} ${weakness.sentence}`,
    action: remedies[weakness.code] ?? "Repeat the run so that it carries the claim, and upload it.",
  };
}

const remedies: Partial<Record<Note["code"], string>> = {
  "mostly-limited": "Raise the rate limit for the test or lower its rate, then run the scenario again.",
  impossible: "Check how the file was made, and upload one whose figures agree.",
  partial: "Run it again to its end and upload all of its files.",
  "empty-scan": "Run it again so that something is tested, and upload the result.",
  narrowed: "Run the scenario again with the missing endpoints.",
  "shrunk-suite": "Run the whole suite again, or remove the tests on purpose and say so.",
  "short-run": "Run the scenario again at its full length and with all of its users.",
};

function distinct(notes: readonly Note[]): Note[] {
  return notes.filter(
    (note, index) => notes.findIndex((other) => other.code === note.code && other.sentence === note.sentence) === index,
  );
}
