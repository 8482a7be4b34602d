import { z } from "zod";

/** Integrity notes: why evidence should not be taken at its word. */
export const NoteCode = z.enum([
  "thin-sample",
  "mostly-limited",
  "impossible",
  "partial",
  "empty-scan",
  "narrowed",
  "shrunk-suite",
  "short-run",
  "other-build",
  "expected-as-failure",
  "retried",
  "rerun",
  "loosened",
  "bulk-triaged",
  "no-health-check",
  "reused",
  "closed-loop",
  "drift",
  "time-assumed",
  "build-unknown",
  "interpolated",
  "independence-assumed",
  "no-count",
  "reconstructed",
]);
export type NoteCode = z.infer<typeof NoteCode>;

/** One note with its sentence. */
export const Note = z.object({ code: NoteCode, sentence: z.string() });
export type Note = z.infer<typeof Note>;

const thinning: ReadonlySet<NoteCode> = new Set([
  "thin-sample",
  "mostly-limited",
  "impossible",
  "partial",
  "empty-scan",
  "narrowed",
  "shrunk-suite",
  "short-run",
]);

const filledIn: ReadonlySet<NoteCode> = new Set([
  "time-assumed",
  "build-unknown",
  "interpolated",
  "independence-assumed",
  "no-count",
  "reconstructed",
]);

/** Whether the note only says what was filled in, and how; it weakens nothing by itself. */
export function isFilledIn(code: NoteCode): boolean {
  return filledIn.has(code);
}

/** Whether a pass under this note becomes thin. */
export function makesThin(code: NoteCode): boolean {
  return thinning.has(code);
}
