import type { Tab } from "@/components/frame/tab-bar";
import type { ProjectFrame } from "@/core/contract/project-frame";
import { formatCount } from "@/core/evidence/format-figure";

/** The pages of a project, in the order of the bar. */
export function projectTabs(base: string, counts: ProjectFrame["counts"]): Tab[] {
  return [
    { label: "Overview", href: `${base}/overview` },
    { label: "Go / No-Go", href: `${base}/go-no-go` },
    { label: "Runs", href: `${base}/runs`, count: formatCount(counts.runs) },
    { label: "Trends", href: `${base}/trends` },
    { label: "Security", href: `${base}/security`, count: formatCount(counts.findings) },
    { label: "Checklist", href: `${base}/checklist`, count: formatCount(counts.items) },
    { label: "Operations", href: `${base}/operations` },
    { label: "Records", href: `${base}/records` },
    { label: "Blockers", href: `${base}/blockers`, count: formatCount(counts.blockers) },
    { label: "Uploads", href: `${base}/uploads`, count: formatCount(counts.uploads) },
    { label: "Policy", href: `${base}/policy` },
    { label: "Settings", href: `${base}/settings` },
    { label: "Members", href: `${base}/members` },
  ];
}
