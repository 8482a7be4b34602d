import { EmptyState } from "@/components/states/empty-state";
import { ButtonLink } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { formatCount } from "@/core/evidence/format-figure";

/** No scan is on file yet. */
export function NoScans({ project, mayUpload }: { project: string; mayUpload: boolean }) {
  return (
    <EmptyState
      title="Nothing was scanned yet."
      step={mayUpload ? <ButtonLink href={`/projects/${project}/uploads`}>Upload evidence</ButtonLink> : null}
    >
      {mayUpload
        ? "Upload what a scanner wrote: Trivy JSON, SARIF, Bandit, npm audit, pip-audit, Safety, detect-secrets or gitleaks. What it reports stands here, to be decided on."
        : "What scanners report stands here once somebody who may upload hands in what they wrote: Trivy JSON, SARIF, Bandit, npm audit, pip-audit, Safety, detect-secrets or gitleaks."}
      <CodeBlock label="Write a file that can be handed in" className="mt-2">
        trivy fs --format json --output trivy.json .
      </CodeBlock>
    </EmptyState>
  );
}

type NothingListedProps = { clearHref: string; filtered: boolean; counting: number };

/** The table is empty: a filter hides what is there, or the scans report nothing. */
export function NothingListed({ clearHref, filtered, counting }: NothingListedProps) {
  if (!filtered) {
    return (
      <EmptyState title="The scans report nothing that counts.">
        What they looked for, and when, stands under Scanners.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No finding matches this filter."
      step={
        <ButtonLink href={clearHref} scroll={false}>
          Clear filter
        </ButtonLink>
      }
    >
      {formatCount(counting)} {counting === 1 ? "finding is" : "findings are"} hidden by it.
    </EmptyState>
  );
}
