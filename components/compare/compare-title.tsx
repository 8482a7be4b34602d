import type { ReactNode } from "react";
import { PageTitle } from "@/components/frame/page-title";
import { runTitle } from "@/components/runs/run-title";
import { ButtonLink } from "@/components/ui/button";
import type { RunComparison } from "@/core/contract/comparison";
import type { RunSummary } from "@/core/contract/runs";
import { formatCount, formatSeconds } from "@/core/evidence/format-figure";
import { formatDay } from "@/core/evidence/format-time";
import { toolName } from "@/core/runs/tool-name";

type Props = { comparison: RunComparison; project: string; timeZone: string };

/** Which two runs are held against each other, and the way to turn them round. */
export function CompareTitle({ comparison: { base, head }, project, timeZone }: Props) {
  return (
    <PageTitle
      title={`Run #${head.number} against run #${base.number}`}
      actions={
        <ButtonLink href={`/projects/${project}/compare?base=${head.number}&head=${base.number}`}>Swap</ButtonLink>
      }
    >
      <RunLine run={base} word="Base" timeZone={timeZone} />
      <br />
      <RunLine run={head} word="Head" timeZone={timeZone} />
    </PageTitle>
  );
}

function RunLine({ run, word, timeZone }: { run: RunSummary; word: string; timeZone: string }): ReactNode {
  const { tool, headline, endedAt, commit } = run;
  const size =
    headline.kind === "load"
      ? [
          headline.users === null ? null : `${formatCount(headline.users)}\u00a0users`,
          headline.durationSeconds === null ? null : formatSeconds(headline.durationSeconds),
        ]
      : [];
  return (
    <span>
      {word}: {[`#${run.number} ${runTitle(run)}`, toolName(tool), ...size].filter((part) => part !== null).join(", ")}
      <span className="text-ink-3">
        {" · "}
        {formatDay(endedAt, timeZone)} ·{" "}
        {commit === null ? "commit unknown" : <code className="font-mono">{commit.slice(0, 12)}</code>}
      </span>
    </span>
  );
}
