import type { Transfer } from "./use-transfers";

/** "3 files: 1 uploading, 1 imported, 1 not imported". */
export function transferSummary(transfers: readonly Transfer[]): string {
  const groups = [
    ["to do", transfers.filter(({ answer, failure }) => !answer && !failure)],
    ["imported", transfers.filter(({ answer }) => answer?.outcome === "accepted")],
    ["already here", transfers.filter(({ answer }) => answer?.outcome === "repeat")],
    ["not imported", transfers.filter(({ answer, failure }) => failure || answer?.outcome === "refused")],
  ] as const;
  const parts = groups.filter(([, list]) => list.length > 0).map(([word, list]) => `${list.length} ${word}`);
  return `${transfers.length} ${transfers.length === 1 ? "file" : "files"}: ${parts.join(", ")}`;
}
