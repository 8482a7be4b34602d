import { PageTitle } from "@/components/frame/page-title";
import { EmptyState } from "@/components/states/empty-state";
import { ButtonLink } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import type { LoadRunChoice } from "@/core/contract/load-run-choice";
import type { AskedRuns } from "./asked-runs";
import { RunPicker } from "./run-picker";

type Props = {
  asked: Extract<AskedRuns, { kind: "few" }>;
  runs: readonly LoadRunChoice[];
  project: string;
  timeZone: string;
  mayUpload: boolean;
};

/** The compare page before two runs are chosen, or where there are not two. */
export function NothingToCompare({ asked: { base, head, problem }, runs, project, timeZone, mayUpload }: Props) {
  return (
    <>
      <PageTitle title="Compare runs">
        {problem ?? "Two load runs held against each other: what changed, and whether it is more than chance."}
      </PageTitle>
      {runs.length < 2 ? (
        <EmptyState
          title="This project has not two load runs."
          step={mayUpload ? <ButtonLink href={`/projects/${project}/uploads`}>Upload evidence</ButtonLink> : null}
        >
          {runs.length === 1 ? "There is one; a second one makes a comparison." : "A comparison needs two of them."}
        </EmptyState>
      ) : (
        <>
          <RunPicker runs={runs} base={base} head={head} project={project} timeZone={timeZone} />
          <p className="text-ink-2">
            Up to six runs stand side by side when they are ticked in the{" "}
            <TextLink href={`/projects/${project}/runs?kind=load`}>list of load runs</TextLink>.
          </p>
        </>
      )}
    </>
  );
}
