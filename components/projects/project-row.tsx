import Link from "next/link";
import { CategoryBars } from "@/components/criteria/category-bars";
import { FactFigure } from "@/components/criteria/readiness-figure";
import { VerdictMark } from "@/components/criteria/verdict-mark";
import type { ListedProject } from "@/core/contract/projects";
import { formatAge, formatCountdown, formatDate } from "@/core/evidence/format-time";

type Props = { project: ListedProject; now: string };

/** One project: how its release stands, and why, in one line. */
export function ProjectRow({ project, now }: Props) {
  const { slug, name, release, evaluation, demonstration } = project;
  return (
    <tr>
      <th scope="row" className="narrow:w-full">
        <Link
          href={`/projects/${slug}/go-no-go`}
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
        {evaluation ? <VerdictMark verdict={evaluation.verdict} /> : <span className="text-ink-3">not evaluated</span>}
      </td>
      <td className="whitespace-nowrap">
        <Readiness evaluation={evaluation} />
      </td>
      <td className="narrow:hidden">{evaluation ? <CategoryBars categories={evaluation.categories} named /> : null}</td>
      <td className="max-w-[44ch] text-pretty text-ink-2 narrow:order-last narrow:col-span-full">
        {evaluation?.answer ?? "The first upload fills the scorecard."}
      </td>
      <td className="whitespace-nowrap">
        {release?.targetAt ? <Target project={project} now={now} /> : <span className="text-ink-3">no date</span>}
      </td>
    </tr>
  );
}

function Readiness({ evaluation }: { evaluation: ListedProject["evaluation"] }) {
  if (!evaluation || evaluation.provenPercent === null) return <span className="text-ink-3">not defined</span>;
  return (
    <>
      <FactFigure value={String(evaluation.provenPercent)} unit="%" />
      <span className="block text-meta text-ink-3">{`proven, up to ${evaluation.possiblePercent}\u00a0%`}</span>
    </>
  );
}

function Target({ project: { release, evaluation, timeZone, demonstration }, now }: Props) {
  if (!release?.targetAt) return null;
  const moment = demonstration && evaluation ? evaluation.confirmedAt : now;
  return (
    <>
      <span className="font-medium">{formatCountdown(release.targetAt, moment, timeZone)}</span>
      <span className="block text-meta text-ink-3">{formatDate(release.targetAt, timeZone)}</span>
      {evaluation && !demonstration ? (
        <span className="block text-meta text-ink-3">evaluated {formatAge(evaluation.confirmedAt, now)} ago</span>
      ) : null}
    </>
  );
}
