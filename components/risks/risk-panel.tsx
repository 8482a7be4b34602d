import { Pair, RegisterPanel, Unstated } from "@/components/blockers/register-panel";
import type { RiskView } from "@/core/contract/risks";
import { formatDay } from "@/core/evidence/format-time";
import { RiskForm } from "./risk-form";
import { RiskMark } from "./risk-mark";

type RiskPanelProps = { risk: RiskView; project: string; editable: boolean; closeHref: string; timeZone: string };

/** One risk, with its form for those who may change it. */
export function RiskPanel({ risk, project, editable, closeHref, timeZone }: RiskPanelProps) {
  const { number, version, title, state, likelihood, impact, mitigation, owner, openedAt, updatedAt } = risk;
  return (
    <RegisterPanel title={`Risk #${number}`} closeHref={closeHref} opener={`risk-${number}`}>
      <p className="text-read font-semibold text-pretty">{title}</p>
      <p className="mt-1 mb-3">
        <RiskMark state={state} />
      </p>
      <dl className="pairs border-t border-line pt-2.5">
        <Pair name="Likelihood">{likelihood}</Pair>
        <Pair name="Impact">{impact}</Pair>
        <Pair name="Mitigation">{mitigation ?? <Unstated />}</Pair>
        <Pair name="Owner">{owner ?? <Unstated />}</Pair>
        <Pair name="On record">{formatDay(openedAt, timeZone)}</Pair>
        <Pair name="Changed">{formatDay(updatedAt, timeZone)}</Pair>
      </dl>
      {editable ? (
        <div className="mt-5 border-t border-line-2 pt-4">
          <RiskForm key={version} project={project} risk={risk} />
        </div>
      ) : null}
    </RegisterPanel>
  );
}
