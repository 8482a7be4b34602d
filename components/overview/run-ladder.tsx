import Link from "next/link";
import { LadderLine } from "@/components/charts/ladder-line";
import { StatusMark } from "@/components/criteria/status-mark";
import { runTitle } from "@/components/runs/run-title";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { mostRunsBeside } from "@/core/contract/comparison";
import type { LadderStep } from "@/core/contract/overview";
import { formatCount, formatMs, formatSeconds } from "@/core/evidence/format-figure";

type Props = { ladder: readonly LadderStep[]; project: string };

/** The newest run of each scenario beside each other, on one scale. */
export function RunLadder({ ladder, project }: Props) {
  if (ladder.length === 0) return null;
  const limits = ladder.map(({ criterion }) => criterion?.limitMs ?? 0);
  const values = ladder.flatMap(({ line, p95Ms }) => [...line, p95Ms].map((value) => value ?? 0));
  const topMs = 1.1 * Math.max(1, ...limits, ...values);
  return (
    <Section
      title="Run ladder"
      note="p95, one scale"
      aside={
        <>
          dashed: required
          {ladder.length > 1 ? (
            <TextLink href={sideBySide(ladder, project)} className="ml-4">
              Side by side
            </TextLink>
          ) : null}
        </>
      }
    >
      <ul className="grid grid-cols-4 gap-x-8 gap-y-8 pt-4 mid:grid-cols-2 phone:grid-cols-1">
        {ladder.map((step) => (
          <Step key={step.number} step={step} project={project} topMs={topMs} />
        ))}
      </ul>
    </Section>
  );
}

/** As many of the runs as the compare page holds. */
function sideBySide(ladder: readonly LadderStep[], project: string): string {
  const numbers = ladder.slice(0, mostRunsBeside).map(({ number }) => ["run", String(number)]);
  return `/projects/${project}/compare?${new URLSearchParams(numbers)}`;
}

function Step({ step, project, topMs }: { step: LadderStep; project: string; topMs: number }) {
  const { number, title, p95Ms, criterion, line } = step;
  const name = runTitle({ title, scenario: title });
  return (
    <li>
      <div className="flex items-baseline gap-2">
        <Link
          href={`/projects/${project}/runs/${number}`}
          className="font-semibold underline decoration-line-2 underline-offset-3"
        >
          {name}
        </Link>
        <span className="text-meta text-ink-3">#{number}</span>
        <span className="ml-auto">{criterion ? <StatusMark state={criterion.state} /> : null}</span>
      </div>
      <p className="text-meta text-ink-3">{factsOf(step)}</p>
      <p className="pt-1.5 pb-2">
        <span className="text-figure font-medium tracking-tight">
          {p95Ms === null ? <span className="text-ink-3">not listed</span> : formatMs(p95Ms, ...limitOf(step))}
        </span>{" "}
        <span className="text-meta text-ink-3">
          p95{criterion ? `, required ${criterion.required}` : ", no requirement"}
        </span>
      </p>
      <LadderLine
        line={line}
        limit={criterion?.limitMs ?? null}
        top={topMs}
        label={`${name}: p95 over the run${p95Ms === null ? "" : `, ${formatMs(p95Ms)} over all of it`}`}
      />
    </li>
  );
}

function limitOf({ criterion }: LadderStep): number[] {
  return criterion ? [criterion.limitMs] : [];
}

function factsOf({ users, durationSeconds, requests }: LadderStep): string {
  return [
    users === null ? null : `${formatCount(users)}\u00a0users`,
    durationSeconds === null ? null : formatSeconds(durationSeconds),
    requests === null ? null : `${formatCount(requests)} requests`,
  ]
    .filter((fact) => fact !== null)
    .join(", ");
}
