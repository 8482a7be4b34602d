import { StepLine, type StepMarkPoint } from "@/components/charts/step-line";
import { verdictEntries } from "@/components/criteria/vocabulary";
import { Section } from "@/components/ui/section";
import type { ReadinessStep } from "@/core/contract/go-no-go";
import { formatDateTime, formatSpan } from "@/core/evidence/format-time";

type Props = { history: readonly ReadinessStep[]; until: string; timeZone: string };

const reconstruction =
  " Reconstructed: these evaluations were made afterwards, each for the moment that its evidence is dated to.";

/** Readiness as an interval over time, with a mark wherever the verdict changed. */
export function ReadinessChart({ history, until, timeZone }: Props) {
  const [first] = history;
  const last = history.at(-1);
  if (!first || !last) return null;
  const span = Date.parse(until) - Date.parse(first.at);
  return (
    <Section title="Readiness over time" aside={span > 0 ? formatSpan(span) : undefined}>
      <div className="pt-3">
        <StepLine
          points={history.map(({ at, provenPercent, possiblePercent }) => ({
            at,
            low: provenPercent,
            high: possiblePercent,
          }))}
          marks={verdictMarks(history)}
          from={first.at}
          to={until}
          timeZone={timeZone}
          label={sentence(first, last, timeZone)}
        />
      </div>
      <p className="pt-2 text-meta text-ink-3">
        Solid: proven. Dashed: what it would be if the missing evidence turned out good. It changes at evaluations.
        {history.some(({ reconstructed }) => reconstructed) && reconstruction}
      </p>
    </Section>
  );
}

function verdictMarks(history: readonly ReadinessStep[]): StepMarkPoint[] {
  return history.flatMap(({ at, verdict }, index) => {
    if (index > 0 && history[index - 1]?.verdict === verdict) return [];
    const { word, shape, tone } = verdictEntries[verdict];
    return [{ at, label: word, shape, tone }];
  });
}

function sentence(first: ReadinessStep, last: ReadinessStep, timeZone: string): string {
  return `Proven readiness went from ${percent(first)} on ${formatDateTime(first.at, timeZone)} to ${percent(last)} on ${formatDateTime(last.at, timeZone)}. The verdict is ${last.verdict}.`;
}

function percent({ provenPercent }: ReadinessStep): string {
  return provenPercent === null ? "not defined" : `${provenPercent}\u00a0%`;
}
