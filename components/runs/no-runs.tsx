import { EmptyState } from "@/components/states/empty-state";
import { ButtonLink } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import type { RunListQuery } from "@/core/contract/runs";
import { formatCount } from "@/core/evidence/format-figure";

type NoRunsProps = {
  kind: RunListQuery["kind"];
  /** All runs of the project, whatever the filter. */
  total: number;
  project: string;
  mayUpload: boolean;
};

const words = { load: "load tests", tests: "test suites", scan: "scans", containers: "container snapshots" } as const;

/** Why the list is empty: nothing is on file yet, or a filter hides what is. */
export function NoRuns({ kind, total, project, mayUpload }: NoRunsProps) {
  const base = `/projects/${project}`;
  if (kind && total > 0) {
    return (
      <EmptyState
        title="No run matches this filter."
        step={<ButtonLink href={`${base}/runs`}>Clear filter</ButtonLink>}
      >
        {formatCount(total)} {total === 1 ? "run is" : "runs are"} hidden by “kind: {words[kind]}”.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No runs for this project."
      step={mayUpload ? <ButtonLink href={`${base}/uploads`}>Upload evidence</ButtonLink> : null}
    >
      {mayUpload
        ? "Upload a Locust _stats.csv, a k6 summary or a JUnit XML file, and its run stands here. What a file says can be seen first, without handing it in:"
        : "A run stands here once somebody who may upload hands in a Locust, k6 or JUnit file. What a file says can be seen without handing it in:"}
      <CodeBlock label="See what a file says before it is handed in" className="mt-2">
        cli/holdpoint inspect peak_stats.csv
      </CodeBlock>
    </EmptyState>
  );
}
