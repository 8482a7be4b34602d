import Link from "next/link";
import { ReadinessLine } from "@/components/charts/readiness-line";
import { CategoryBars } from "@/components/criteria/category-bars";
import { Mark } from "@/components/criteria/mark";
import { FactFigure } from "@/components/criteria/readiness-figure";
import { VerdictMark } from "@/components/criteria/verdict-mark";
import { stateEntries } from "@/components/criteria/vocabulary";
import type { PortfolioProject } from "@/core/contract/portfolio";
import { formatAge, formatCountdown, formatDate } from "@/core/evidence/format-time";

type Props = { project: PortfolioProject };

const courseDays = 30;
const dayMs = 24 * 60 * 60 * 1000;

/** One system: how its release stands, where it is heading, what blocks it, and how old its evidence is. */
export function PortfolioRow({ project }: Props) {
  const { slug, name, release, evaluation, demonstration, topReason } = project;
  return (
    <tr>
      <th scope="row" className="narrow:w-full">
        <Link
          href={`/projects/${slug}/overview`}
          className="text-read font-semibold tracking-[-0.01em] underline-offset-3 hover:underline"
        >
          {name}
        </Link>
        <span className="block text-meta font-normal text-ink-3">
          {release?.name ?? "no release"}
          {demonstration ? " · demonstration" : null}
        </span>
      </th>
      <td>
        {evaluation ? (
          <Link href={`/projects/${slug}/go-no-go`} aria-label={`${evaluation.verdict}, go/no-go of ${name}`}>
            <VerdictMark verdict={evaluation.verdict} />
          </Link>
        ) : (
          <span className="text-ink-3">not evaluated</span>
        )}
      </td>
      <td className="whitespace-nowrap">
        <Readiness project={project} />
      </td>
      <td className="min-w-[230px] narrow:hidden">
        {evaluation ? <CategoryBars categories={evaluation.categories} named /> : null}
      </td>
      <td className="mid:hidden">
        <Course project={project} />
      </td>
      <td className="max-w-[40ch] min-w-[260px] text-pretty text-ink-2 narrow:order-last narrow:col-span-full">
        {topReason ? (
          <>
            <b className="font-medium text-ink">{topReason.subject}:</b> {topReason.sentence}
          </>
        ) : (
          (evaluation?.answer ?? "The first upload fills the scorecard.")
        )}
      </td>
      <td className="text-meta whitespace-nowrap">
        <Ages project={project} />
      </td>
      <td className="num whitespace-nowrap narrow:text-left!">
        <Target project={project} />
      </td>
    </tr>
  );
}

function Readiness({ project: { evaluation, coverage } }: Props) {
  if (!evaluation || evaluation.provenPercent === null) return <span className="text-ink-3">not defined</span>;
  return (
    <>
      <FactFigure value={String(evaluation.provenPercent)} unit="%" />
      <span className="block text-meta text-ink-3">{`proven, up to ${evaluation.possiblePercent}\u00a0%`}</span>
      {coverage ? (
        <span className="block text-meta text-ink-3">
          {coverage.decided} of {coverage.total} with evidence
        </span>
      ) : null}
    </>
  );
}

function Course({ project: { line, now, name } }: Props) {
  const from = new Date(Date.parse(now) - courseDays * dayMs).toISOString();
  const [first] = line;
  const last = line.at(-1);
  const points = first && last ? last.provenPercent - first.provenPercent : 0;
  const gained = `${points > 0 ? "+" : points < 0 ? "\u2212" : ""}${Math.abs(points)} points`;
  return (
    <>
      <ReadinessLine
        points={line}
        from={from}
        to={now}
        label={`Proven readiness of ${name} over 30 days: ${gained}.`}
      />
      {first ? <span className="block text-meta text-ink-3">{gained}</span> : null}
    </>
  );
}

function Ages({ project: { ages, now } }: Props) {
  if (!ages) return <span className="text-ink-3">none</span>;
  const { shape, tone, word } = stateEntries.stale;
  return (
    <>
      <span className="block text-ink-3">
        newest <span className="text-ink">{formatAge(ages.freshest.measuredAt, now)}</span>
      </span>
      <span className="block text-ink-3">
        oldest <span className="text-ink">{formatAge(ages.stalest.measuredAt, now)}</span>
      </span>
      {ages.isStale ? (
        <Mark shape={shape} tone={tone}>
          {word}
        </Mark>
      ) : null}
    </>
  );
}

function Target({ project: { release, timeZone, now } }: Props) {
  if (!release?.targetAt) return <span className="text-ink-3">no date</span>;
  return (
    <>
      <span className="font-medium">{formatCountdown(release.targetAt, now, timeZone)}</span>
      <span className="block text-meta text-ink-3">{formatDate(release.targetAt, timeZone)}</span>
    </>
  );
}
