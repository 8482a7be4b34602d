import { Mark } from "@/components/criteria/mark";
import { stateEntries } from "@/components/criteria/vocabulary";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { Overview } from "@/core/contract/overview";
import type { CriterionResult } from "@/core/evaluation/evaluation";
import { formatAge } from "@/core/evidence/format-time";
import { evidenceAges } from "@/core/overview/evidence-ages";

type Props = { overview: Overview };

const most = 6;

/** What holds the launch: blocking criteria that are not met, and blockers; with the age of the evidence below. */
export function WhatBlocks({ overview }: Props) {
  const { evaluation, blockers, project } = overview;
  const base = `/projects/${project.slug}`;
  const blocking = evaluation.criteria.filter(isBlocking);
  const count = blocking.length + blockers.length;
  const aside = `${blocking.length} of ${evaluation.criteria.length} criteria, ${blockers.length} ${blockers.length === 1 ? "blocker" : "blockers"}`;
  return (
    <Section title="What blocks" aside={aside}>
      {count === 0 ? <p className="pt-3 text-ink-3">Nothing holds the launch.</p> : null}
      <ul className="rows">
        {blockers.slice(0, most).map(({ number, title, state, owner }) => (
          <li key={number} className="grid grid-cols-[128px_minmax(0,1fr)] gap-x-3">
            <Mark shape="octagon-cross" tone={state === "fixed" ? "hold" : "fail"}>
              {state}
            </Mark>
            <span>
              <TextLink href={`${base}/blockers?blocker=${number}`}>{title}</TextLink>
              {owner === null ? null : <span className="text-ink-3">, {owner}</span>}
            </span>
          </li>
        ))}
        {blocking.slice(0, most).map((criterion) => (
          <BlockingCriterion key={criterion.id} criterion={criterion} base={base} />
        ))}
      </ul>
      {blocking.length > most ? (
        <TextLink href={`${base}/go-no-go#scorecard`}>{blocking.length - most} more in the scorecard</TextLink>
      ) : null}
      <Ages overview={overview} />
    </Section>
  );
}

function isBlocking({ blocking, weight, state, waiver }: CriterionResult): boolean {
  return blocking && weight > 0 && waiver === null && state !== "pass" && state !== "warn";
}

function BlockingCriterion({ criterion, base }: { criterion: CriterionResult; base: string }) {
  const { shape, tone, word } = stateEntries[criterion.state];
  return (
    <li className="grid grid-cols-[128px_minmax(0,1fr)] gap-x-3">
      <Mark shape={shape} tone={tone}>
        {word}
      </Mark>
      <span>
        <a href={`${base}/go-no-go#scorecard`} className="font-medium underline-offset-3 hover:underline">
          {criterion.title}
        </a>
        : {criterion.sentence}
      </span>
    </li>
  );
}

function Ages({ overview: { evaluation, project } }: Props) {
  const ages = evidenceAges(evaluation.criteria);
  if (ages === null) return null;
  const { freshest, stalest } = ages;
  return (
    <p className="pt-2 text-meta text-ink-3">
      Freshest evidence: {freshest.title}, {formatAge(freshest.measuredAt, project.now)} old. Stalest: {stalest.title},{" "}
      {formatAge(stalest.measuredAt, project.now)} old.
    </p>
  );
}
