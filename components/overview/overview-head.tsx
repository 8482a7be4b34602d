import { Mark } from "@/components/criteria/mark";
import { verdictEntries } from "@/components/criteria/vocabulary";
import { TextLink } from "@/components/ui/text-link";
import type { Overview } from "@/core/contract/overview";
import { formatAge, formatCountdown } from "@/core/evidence/format-time";

type Props = { overview: Overview };

/** How the release stands, in one sentence that a lead can repeat. */
export function OverviewHead({ overview }: Props) {
  const { evaluation, project, release, confirmedAt, policyVersion } = overview;
  const { word, shape, tone } = verdictEntries[evaluation.verdict];
  const base = `/projects/${project.slug}`;
  return (
    <header className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-x-10 gap-y-4 pt-11 pb-7 narrow:grid-cols-1 narrow:pt-7">
      <div>
        <h1 className="max-w-[26em] text-[34px]/[42px] font-semibold tracking-[-0.02em] text-balance narrow:text-title">
          {headline(overview)}
        </h1>
        <p className="max-w-[70ch] pt-3 text-read text-pretty text-ink-2">{evaluation.answer}</p>
      </div>
      <div className="text-right narrow:text-left">
        <TextLink href={`${base}/go-no-go?release=${release.slug}`} className="text-[20px] [&_svg]:size-5">
          <Mark shape={shape} tone={tone} className="mark-verdict">
            {word}
          </Mark>
        </TextLink>
        <p className="pt-1 text-meta text-ink-3">
          {project.demonstration ? "as of its own moment" : `evaluated ${formatAge(confirmedAt, project.now)} ago`},{" "}
          {policyVersion === null ? "no policy" : `policy v${policyVersion}`}
        </p>
      </div>
    </header>
  );
}

function headline({ evaluation, release, project }: Overview): string {
  const { readiness, coverage } = evaluation;
  const ready = readiness
    ? `${readiness.provenPercent}\u00a0% proven, up to ${readiness.possiblePercent}\u00a0%`
    : "Readiness is not defined";
  const evidenced = coverage.percent === null ? "" : `; ${coverage.percent}\u00a0% evidenced`;
  const when = release.targetAt ? `, ${untilLaunch(release.targetAt, project.now, project.timeZone)}` : "";
  return `${ready}${evidenced}${when}.`;
}

function untilLaunch(targetAt: string, now: string, timeZone: string): string {
  const countdown = formatCountdown(targetAt, now, timeZone);
  return countdown.startsWith("T+") ? `${countdown} past the target date` : `launch at ${countdown}`;
}
