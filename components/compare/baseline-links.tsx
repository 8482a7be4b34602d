import { TextLink } from "@/components/ui/text-link";
import type { BaselineView, RunComparison } from "@/core/contract/comparison";
import type { BaselineKind } from "@/core/evidence/comparison";
import { formatDay } from "@/core/evidence/format-time";
import { sameScenario } from "@/core/policy/scenario";
import { PinButton } from "./pin-button";

const words: Record<BaselineKind, string> = {
  pinned: "the pinned run",
  "last-passing": "the last passing run",
  "last-unjudged": "the last run, which no criterion judged,",
  "last-failing": "the last run, which failed,",
};

type Props = { view: BaselineView; comparison: RunComparison; project: string; timeZone: string };

/** The runs that the head is held against unless people choose; a lead pins the base, or takes that back. */
export function BaselineLinks({ view, comparison: { base, head }, project, timeZone }: Props) {
  const { scenario, baseline, pinned, mayPin } = view;
  const choices = [baseline, pinned].filter((one) => one !== null);
  const others = choices.filter(
    ({ run }, index) =>
      ![base.number, head.number].includes(run.number) &&
      choices.findIndex((other) => other.run.number === run.number) === index,
  );
  const pins =
    mayPin && base.active && scenario !== null && base.scenario !== null && sameScenario(base.scenario, scenario);
  if (others.length === 0 && !pins) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 pb-4 print:hidden">
      {others.map(({ kind, run }) => (
        <TextLink key={run.number} href={`/projects/${project}/compare?base=${run.number}&head=${head.number}`}>
          Against {words[kind]} #{run.number} of {formatDay(run.endedAt, timeZone)}
        </TextLink>
      ))}
      {pins ? (
        <PinButton
          project={project}
          run={base.number}
          scenario={scenario}
          pinned={pinned?.run.number === base.number}
        />
      ) : null}
    </div>
  );
}
