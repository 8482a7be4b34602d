import { ownNames } from "./archive-member";

/** A file's name without folder, endings and the words that tools add, so that files of one run share it. */
export function stemOf(filename: string): string {
  const [own = filename] = ownNames(filename);
  return own
    .replace(/(?:\.(?:json|jsonl|csv|xml|jtl|ndjson|gz|html|txt))+$/i, "")
    .replace(/[-_.](?:stats_history|stats|failures|exceptions|summary-export|summary_export|summary)$/i, "")
    .toLowerCase();
}
