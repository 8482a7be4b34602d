import type { BlockerDetail } from "@/core/contract/blockers";
import { type ProjectRole, roleAtLeast } from "@/core/contract/roles";
import { BeforeAfter } from "./before-after";
import { BlockerFacts, PanelPart } from "./blocker-facts";
import { BlockerForm } from "./blocker-form";
import { BlockerHistory } from "./blocker-history";
import { BlockerSteps } from "./blocker-steps";
import { RegisterPanel } from "./register-panel";

type BlockerPanelProps = {
  blocker: BlockerDetail;
  project: string;
  role: ProjectRole;
  closeHref: string;
  now: string;
  timeZone: string;
};

/** One blocker: what is stated, what its runs show, what was changed, and what may be done. */
export function BlockerPanel({ blocker, project, role, closeHref, now, timeZone }: BlockerPanelProps) {
  const { id, number, version, state, before, after, history } = blocker;
  return (
    <RegisterPanel title={`Blocker #${number}`} closeHref={closeHref} opener={`blocker-${number}`}>
      <BlockerFacts blocker={blocker} now={now} timeZone={timeZone} />
      {before || after ? (
        <PanelPart title="Before and after">
          <BeforeAfter before={before} after={after} project={project} />
        </PanelPart>
      ) : null}
      {roleAtLeast(role, "qa") ? (
        <PanelPart title="Next step">
          <BlockerSteps
            key={`${id} ${version}`}
            project={project}
            blocker={{ id, version, state, afterRun: after?.active ? after.number : null }}
          />
          <details className="mt-4 border-t border-line pt-2.5">
            <summary className="cursor-pointer py-1 font-medium">Edit what is stated</summary>
            <BlockerForm key={version} project={project} blocker={blocker} mayLift={roleAtLeast(role, "lead")} />
          </details>
        </PanelPart>
      ) : null}
      <PanelPart title="History">
        <BlockerHistory history={history} timeZone={timeZone} />
      </PanelPart>
    </RegisterPanel>
  );
}
