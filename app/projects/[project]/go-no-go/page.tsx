import type { Metadata } from "next";
import { cache } from "react";
import { NearestList } from "@/components/criteria/nearest-list";
import { ReasonList } from "@/components/criteria/reason-list";
import { ScorecardTable } from "@/components/criteria/scorecard-table";
import { StateTally } from "@/components/criteria/state-tally";
import { VerdictBanner } from "@/components/criteria/verdict-banner";
import { ChangeList } from "@/components/evaluations/change-list";
import { EvaluationWatch } from "@/components/evaluations/evaluation-watch";
import { PrintButton } from "@/components/evaluations/print-button";
import { ReadinessChart } from "@/components/evaluations/readiness-chart";
import { parseEvidence } from "@/components/evidence/evidence-address";
import { EvidenceNotHere, EvidencePanel } from "@/components/evidence/evidence-panel";
import { ShownRelease } from "@/components/releases/shown-release";
import { withParameters } from "@/components/runs/page-address";
import { Section } from "@/components/ui/section";
import type { EvidenceOrigin } from "@/core/contract/evidence";
import type { GoNoGo } from "@/core/contract/go-no-go";
import { roleAtLeast } from "@/core/contract/roles";
import { formatDateTime } from "@/core/evidence/format-time";
import type { Context } from "@/server/context";
import { readEvidence } from "@/server/evaluations/read-evidence";
import { readGoNoGo } from "@/server/evaluations/read-go-no-go";
import { pageData } from "@/server/http/page-data";
import { requireSession } from "@/server/people/session";
import { projectFrame } from "@/server/projects/project-frame";

type Search = Partial<Record<"evidence" | "release", string | string[]>>;
type Props = { params: Promise<{ project: string }>; searchParams: Promise<Search> };

/** The release that the address names, read once for the page and its title. */
const shownRelease = cache(async (project: string, named: string | null) => {
  const ctx = await requireSession(`/projects/${project}/go-no-go`);
  return pageData(readGoNoGo({ ctx, input: { project, release: named } }));
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { project, evaluation } = await shownRelease((await params).project, nameIn(await searchParams));
  return { title: `${evaluation.verdict} · ${project.name}` };
}

export default async function GoNoGoPage({ params, searchParams }: Props) {
  const { project: slug } = await params;
  const ctx = await requireSession(`/projects/${slug}/go-no-go`);
  const { role, release: current } = await projectFrame(slug);
  const search = await searchParams;
  const view = await shownRelease(slug, nameIn(search));
  const { project, release, evaluation, policyVersion } = view;
  const base = `/projects/${slug}`;
  const basePath = withParameters(`${base}/go-no-go`, { release: nameIn(search) });
  const enterAt = roleAtLeast(role, "qa") && release.state === "open" ? base : null;
  const policy = policyVersion && {
    name: `version ${policyVersion.version}`,
    href: `${base}/policy`,
    since: policyVersion.createdAt,
  };
  const { now, timeZone } = project;
  const evidence = await openEvidence(ctx, view, basePath, search.evidence);
  return (
    <>
      <ShownRelease release={release} current={current} currentHref={`${base}/go-no-go`} />
      <p className="hidden text-meta text-ink-3 print:block">
        Evaluation #{view.number} of {formatDateTime(evaluation.at, timeZone)}, printed by {ctx.actor.name}
      </p>
      <VerdictBanner
        project={project.name}
        release={release.name}
        evaluation={evaluation}
        targetAt={release.targetAt}
        policy={policy}
        confirmedAt={view.confirmedAt}
        now={now}
        timeZone={timeZone}
        actions={<PrintButton />}
      />
      <div className="grid grid-cols-[minmax(0,1fr)_400px] gap-x-18 mid:grid-cols-1 print:block">
        <Section title="Why">
          <ReasonList evaluation={evaluation} basePath={basePath} enterAt={enterAt} now={now} />
        </Section>
        <Section title="Nearest to their limit" className="mt-12 print:hidden">
          <NearestList evaluation={evaluation} basePath={basePath} />
        </Section>
      </div>
      <Section title="Scorecard" id="scorecard" aside={<StateTally criteria={evaluation.criteria} />}>
        <ScorecardTable evaluation={evaluation} basePath={basePath} enterAt={enterAt} timeZone={timeZone} />
      </Section>
      <div className="print-page-break grid grid-cols-2 gap-x-14 mid:grid-cols-1">
        <ReadinessChart
          history={view.history}
          until={release.state === "closed" ? view.confirmedAt : now}
          timeZone={timeZone}
        />
        <ChangeList changes={view.changes} timeZone={timeZone} />
      </div>
      {evidence}
      <EvaluationWatch project={slug} release={release.slug} number={view.number} verdict={evaluation.verdict} />
    </>
  );
}

/** The panel for the figure that the address names, if it names one. */
async function openEvidence(ctx: Context, view: GoNoGo, basePath: string, address: Search["evidence"]) {
  const opened = parseEvidence(address);
  if (!opened) return null;
  const { project, policyVersion } = view;
  const base = `/projects/${project.slug}`;
  const criterion = view.evaluation.criteria.find(({ id }) => id === opened.criterionId);
  const observation = criterion?.observations[opened.index];
  if (!criterion || !observation) return <EvidenceNotHere basePath={basePath} />;
  const { sha256, readingId } = observation;
  const input = { project: project.slug, release: view.release.slug, criterionId: criterion.id, sha256, readingId };
  const origin = await pageData(readEvidence({ ctx, input }));
  return (
    <EvidencePanel
      criterion={criterion}
      index={opened.index}
      source={evidenceSource(base, sha256, origin)}
      policy={policyVersion && { name: `policy version ${policyVersion.version}`, href: `${base}/policy` }}
      earlier={origin.earlier.map(({ text, runNumber }) => ({
        text,
        where: `run #${runNumber}`,
        href: `${base}/runs/${runNumber}`,
      }))}
      basePath={basePath}
      now={project.now}
      timeZone={project.timeZone}
    />
  );
}

function evidenceSource(base: string, sha256: string, { uploadedAt, uploadedBy, kept, runNumber }: EvidenceOrigin) {
  if (uploadedAt === null || uploadedBy === null || kept === null) return null;
  const fileHref = runNumber === null ? undefined : `${base}/runs/${runNumber}`;
  return { uploadedAt, uploadedBy, kept, downloadHref: `/api/v1${base}/artifacts/${sha256}`, fileHref };
}

function nameIn({ release }: Search): string | null {
  return typeof release === "string" ? release : null;
}
