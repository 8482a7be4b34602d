import { criterionKind } from "@/core/criteria/registry";

/** The page where evidence for a kind of criterion comes in, and the words that lead there. */
export type EntryPoint = { page: "uploads" | "checklist" | "records"; word: string };

/** Plans and records are entered by people on pages of their own; everything else is handed in as a file. */
export function entryPoint(kind: string | undefined): EntryPoint {
  const evidence = kind === undefined ? undefined : criterionKind(kind)?.evidence;
  if (evidence === "plan") return { page: "checklist", word: "Open the checklist" };
  if (evidence === "record") return { page: "records", word: "Enter a record" };
  return { page: "uploads", word: "Upload evidence" };
}
