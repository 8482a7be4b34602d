import { Mark } from "@/components/criteria/mark";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { PhaseSummary } from "@/core/contract/overview";
import { formatCount } from "@/core/evidence/format-figure";

type Props = { phases: readonly PhaseSummary[]; base: string };

const mostCells = 40;

/** How far each phase of the plan is, a cell for each item. */
export function PhaseBars({ phases, base }: Props) {
  const done = phases.reduce((sum, phase) => sum + phase.done, 0);
  const total = phases.reduce((sum, phase) => sum + phase.total, 0);
  return (
    <Section title="Phases" aside={`${formatCount(done)} of ${formatCount(total)} items done`}>
      {phases.length === 0 ? (
        <p className="pt-3 text-ink-3">
          No checklist yet. <TextLink href={`${base}/checklist`}>Import or write it</TextLink>
        </p>
      ) : null}
      <ul className="rows">
        {phases.map((phase) => (
          <PhaseRow key={phase.name} phase={phase} base={base} />
        ))}
      </ul>
    </Section>
  );
}

function PhaseRow({ phase, base }: { phase: PhaseSummary; base: string }) {
  const { name, done, total, blocked } = phase;
  return (
    <li className="grid grid-cols-[minmax(0,1.2fr)_64px_minmax(0,1fr)_92px] items-center gap-x-3 phone:grid-cols-[minmax(0,1fr)_64px_92px]">
      <a
        href={`${base}/checklist?phase=${encodeURIComponent(name)}`}
        className="truncate underline-offset-3 hover:underline"
        title={name}
      >
        {name}
      </a>
      <span className="text-right whitespace-nowrap">
        {formatCount(done)} / {formatCount(total)}
      </span>
      <span className="flex gap-px phone:hidden" aria-hidden="true">
        {total > mostCells ? (
          <span className="block h-2.5 w-full bg-line">
            <span className="block h-full bg-ink" style={{ width: `${(100 * done) / total}%` }} />
          </span>
        ) : (
          Array.from({ length: total }, (_, index) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: the cells are alike and never move.
              key={index}
              className={index < done ? "h-2.5 max-w-3 flex-1 bg-ink" : "h-2.5 max-w-3 flex-1 border border-line-ctl"}
            />
          ))
        )}
      </span>
      <span className="text-right whitespace-nowrap">
        {blocked > 0 ? (
          <Mark shape="octagon-cross" tone="fail">
            {formatCount(blocked)} blocked
          </Mark>
        ) : (
          <span className="text-ink-3">{done === total ? "done" : `${formatCount(total - done)} open`}</span>
        )}
      </span>
    </li>
  );
}
