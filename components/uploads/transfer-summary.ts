import type { Transfer } from "./use-transfers";

type Standing = "to do" | "imported" | "already here" | "not imported";
const words: readonly Standing[] = ["to do", "imported", "already here", "not imported"];
const outcomes = { accepted: "imported", repeat: "already here", refused: "not imported" } as const;

/** "3 files: 1 to do, 1 imported, 1 not imported"; a zip counts as what is in it once that is known. */
export function transferSummary(transfers: readonly Transfer[]): string {
  const standings = transfers.flatMap(standingsOf);
  const parts = words.flatMap((word) => {
    const count = standings.filter((standing) => standing === word).length;
    return count > 0 ? [`${count} ${word}`] : [];
  });
  return `${standings.length} ${standings.length === 1 ? "file" : "files"}: ${parts.join(", ")}`;
}

function standingsOf({ answer, failure }: Transfer): Standing[] {
  if (answer) return answer.files.map(({ outcome }) => outcomes[outcome]);
  return [failure ? "not imported" : "to do"];
}
