import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { FigureLink } from "@/components/ui/figure-link";
import { Icon } from "@/components/ui/icon";
import { toneText } from "@/components/ui/tone";
import type { Evaluation } from "@/core/evaluation/evaluation";
import { formatAge, formatCountdown, formatDate, formatDateTime, formatDay } from "@/core/evidence/format-time";
import { FactFigure, ReadinessFigure } from "./readiness-figure";
import { verdictEntries } from "./vocabulary";

type VerdictBannerProps = {
  project: string;
  release: string;
  evaluation: Evaluation;
  targetAt: string | null;
  policy: { name: string; href: string; since?: string } | null;
  /** When the evaluation was last found unchanged, if that is later than when it was made. */
  confirmedAt?: string | null;
  now: string;
  timeZone: string;
  /** Buttons below the facts; they do not print. */
  actions?: ReactNode;
};

/** The verdict as a sentence: the word, why, and what would change it. It holds the page's h1. */
export function VerdictBanner({ project, release, evaluation, actions, ...facts }: VerdictBannerProps) {
  const entry = verdictEntries[evaluation.verdict];
  return (
    <div className="verdict-banner">
      <div>
        <p className="text-read text-ink-2">
          {project} <span className="text-ink-3">·</span> {release}
        </p>
        <div className={classNames("verdict-word", toneText[entry.tone], evaluation.verdict.length > 6 && "long")}>
          <Icon shape={entry.shape} size={68} />
          <h1>{entry.word}</h1>
        </div>
        <p className="verdict-answer">{evaluation.answer}</p>
        {evaluation.next ? <p className="verdict-next">{evaluation.next}</p> : null}
      </div>
      <div className="self-end">
        <VerdictFacts evaluation={evaluation} {...facts} />
        {actions ? <div className="flex flex-wrap gap-2 pt-4 print:hidden">{actions}</div> : null}
      </div>
    </div>
  );
}

type VerdictFactsProps = Omit<VerdictBannerProps, "project" | "release" | "actions">;

function VerdictFacts({ evaluation, targetAt, policy, confirmedAt = null, now, timeZone }: VerdictFactsProps) {
  const { coverage, validUntil } = evaluation;
  const seenAt = confirmedAt ?? evaluation.at;
  return (
    <dl className="facts">
      <Fact name="Readiness">
        <ReadinessFigure readiness={evaluation.readiness} />
      </Fact>
      <Fact name="Evidence coverage">
        {coverage.percent === null ? null : <FactFigure value={String(coverage.percent)} unit="%" />}{" "}
        <span className="text-ink-3">{`${coverage.decided} of ${coverage.total} criteria decided`}</span>
      </Fact>
      <Fact name="Target">
        {targetAt === null ? (
          <span className="text-ink-3">no date set</span>
        ) : (
          <Aside main={formatDate(targetAt, timeZone)} aside={formatCountdown(targetAt, now, timeZone)} strong />
        )}
      </Fact>
      <Fact name="Evaluated">
        <Aside main={formatDateTime(seenAt, timeZone)} aside={`${formatAge(seenAt, now)} ago`} />
      </Fact>
      {validUntil ? (
        <Fact name="Holds until">
          <Aside main={formatDateTime(validUntil.at, timeZone)} aside={validUntil.sentence} />
        </Fact>
      ) : null}
      <Fact name="Policy">
        {policy === null ? (
          <span className="text-ink-3">none yet</span>
        ) : (
          <>
            <FigureLink href={policy.href} scroll>
              {policy.name}
            </FigureLink>
            {policy.since ? <span className="text-ink-3"> since {formatDay(policy.since, timeZone)}</span> : null}
          </>
        )}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Aside({ main, aside, strong = false }: { main: string; aside: string; strong?: boolean }) {
  return (
    <>
      <span className={strong ? "font-medium" : undefined}>{main}</span> <span className="text-ink-3">{aside}</span>
    </>
  );
}
