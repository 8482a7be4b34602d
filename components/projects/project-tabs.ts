import type { Tab } from "@/components/frame/tab-bar";
import { formatCount } from "@/core/evidence/format-figure";

/** The pages of a project, in the order of the bar. */
export function projectTabs(base: string, counts: { runs: number; uploads: number }): Tab[] {
  return [
    { label: "Go / No-Go", href: `${base}/go-no-go` },
    { label: "Runs", href: `${base}/runs`, count: formatCount(counts.runs) },
    { label: "Uploads", href: `${base}/uploads`, count: formatCount(counts.uploads) },
    { label: "Policy", href: `${base}/policy` },
    { label: "Settings", href: `${base}/settings` },
    { label: "Members", href: `${base}/members` },
  ];
}
