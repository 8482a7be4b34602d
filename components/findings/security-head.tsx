import { StatusMark } from "@/components/criteria/status-mark";
import { evidenceHref } from "@/components/evidence/evidence-address";
import { FigureLink } from "@/components/ui/figure-link";
import type { SecurityView } from "@/core/contract/findings";
import type { CriterionResult } from "@/core/evaluation/evaluation";
import { triageDetail, triageHeadline } from "@/core/findings/security-sentences";
import { UntriagedChart } from "./untriaged-chart";

type Props = { view: SecurityView; goNoGo: string; timeZone: string };

/** How far the findings are decided on, what the policy requires of them, and how it came to this. */
export function SecurityHead({ view, goNoGo, timeZone }: Props) {
  const { counts, criteria, scanners, untriaged } = view;
  const nothing = scanners.every(({ scanned }) => !scanned);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,480px)] gap-x-14 gap-y-6 border-b border-line-2 pt-9 pb-7 mid:grid-cols-1 narrow:pt-7">
      <div>
        <h1 className="text-title font-semibold tracking-tight text-balance">
          {nothing ? "Nothing was scanned." : triageHeadline(counts)}
        </h1>
        <p className="mt-0.5 max-w-[70ch] text-read text-pretty text-ink-2">
          {nothing
            ? "A scan that looked at nothing finds nothing, and proves nothing."
            : triageDetail(counts, timeZone)}
        </p>
        {criteria.length > 0 ? (
          <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-3" aria-label="What the policy requires of scans">
            {criteria.map((criterion) => (
              <Requirement key={criterion.id} criterion={criterion} goNoGo={goNoGo} timeZone={timeZone} />
            ))}
          </ul>
        ) : (
          <p className="mt-4 text-meta text-ink-3">The policy requires nothing of scans.</p>
        )}
      </div>
      <UntriagedChart points={untriaged} timeZone={timeZone} />
    </div>
  );
}

function Requirement({
  criterion,
  goNoGo,
  timeZone,
}: {
  criterion: CriterionResult;
  goNoGo: string;
  timeZone: string;
}) {
  const { id, title, observed, required, state, waiver, observations } = criterion;
  const shown = observed ?? "nothing on file";
  return (
    <li className="border-l border-line pl-6 first:border-0 first:pl-0 narrow:border-0 narrow:pl-0">
      <span className="block text-meta text-ink-2">{title}</span>
      <span className="block text-figure tracking-tight">
        {observations.length > 0 ? <FigureLink href={evidenceHref(goNoGo, id, 0)}>{shown}</FigureLink> : shown}
      </span>
      <span className="flex flex-wrap gap-x-2 text-meta text-ink-3">
        required {required} <StatusMark state={state} waivedUntil={waiver?.until} timeZone={timeZone} />
      </span>
    </li>
  );
}
