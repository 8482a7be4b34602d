import { randomUUID } from "node:crypto";
import type { LoadEvidence } from "@/core/evidence/load";
import type { Note, NoteCode } from "@/core/evidence/note";
import type { LoadReading } from "@/core/evidence/reading";
import { joinLoad, orderFiles } from "@/core/uploads/join-load";
import { joinedFacts } from "@/core/uploads/joined-facts";
import type { FilePart } from "./load-parts";
import { fileNotes, timeNotes } from "./reading-body";

/** Notes that are not of a file's content, and so stay when the files behind a run change. */
const lasting: ReadonlySet<NoteCode> = new Set(["reused", "reconstructed"]);

/**
 * The next reading of a load run, as these files tell it together; at least one, in the order they were handed in. Its
 * ramp-up is in it again; a scenario that a person named stays.
 */
export function joinedReading(
  reading: LoadReading,
  parts: readonly FilePart[],
  { files, timeZone }: { files: LoadReading["files"]; timeZone: string },
): LoadReading {
  const evidence = joinLoad(parts);
  const facts = joinedFacts(evidence, parts, timeZone);
  const scenario = reading.correctedScenario ?? facts.scenario;
  const kept = reading.notes.filter(({ code }) => lasting.has(code));
  const told = parts.flatMap(fileNotes);
  const notes = [...told, ...aloneNote(evidence), ...timeNotes(facts), ...kept];
  return {
    ...reading,
    ...facts,
    scenario,
    id: randomUUID(),
    evidence,
    leftOutSeconds: null,
    files: orderFiles(files, parts),
    notes: distinct(notes),
  };
}

/** The note of a run of which only what went wrong is on file. */
export function aloneNote({ overall, failures, exceptions }: LoadEvidence): Note[] {
  if (overall.requests !== null || (failures === null && exceptions === null)) return [];
  const lists = [failures && "failures", exceptions && "exceptions"].filter((list) => list !== null).join(" and ");
  const sentence = `Only the list of ${lists} of this run is on file. How many requests there were is not known, so nothing is judged on it.`;
  return [{ code: "partial", sentence }];
}

function distinct(notes: readonly Note[]): Note[] {
  return [...new Map(notes.map((note) => [`${note.code} ${note.sentence}`, note])).values()];
}
