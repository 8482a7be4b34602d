import type { Note } from "@/core/evidence/note";

/** Stands beside every bound that had no series to take a design effect from. */
export const independenceAssumed: Note = {
  code: "independence-assumed",
  sentence: "Requests are taken as independent: without a series the file cannot tell how they cluster.",
};
