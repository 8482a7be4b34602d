import type { Metadata } from "next";
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

type Props = { params: Promise<{ project: string }>; searchParams: Promise<{ evidence?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { project, evaluation } = await projectFrame((await params).project);
  return { title: `${evaluation.verdict} · ${project.name}` };
}

export default async function GoNoGoPage({ params, searchParams }: Props) {
  const { project: slug } = await params;
  const ctx = await requireSession(`/projects/${slug}/go-no-go`);
  const { role } = await projectFrame(slug);
  const view = await pageData(readGoNoGo({ ctx, input: { project: slug, release: null } }));
  const { project, release, evaluation, policyVersion } = view;
  const base = `/projects/${slug}`;
  const basePath = `${base}/go-no-go`;
  const uploadHref = roleAtLeast(role, "qa") ? `${base}/uploads` : null;
  const policy = policyVersion && {
    name: `version ${policyVersion.version}`,
    href: `${base}/policy`,
    since: policyVersion.createdAt,
  };
  const { now, timeZone } = project;
  const evidence = await openEvidence(ctx, view, (await searchParams).evidence);
  return (
    <>
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
          <ReasonList evaluation={evaluation} basePath={basePath} uploadHref={uploadHref} now={now} />
        </Section>
        <Section title="Nearest to their limit" className="mt-12 print:hidden">
          <NearestList evaluation={evaluation} basePath={basePath} />
        </Section>
      </div>
      <Section title="Scorecard" id="scorecard" aside={<StateTally criteria={evaluation.criteria} />}>
        <ScorecardTable evaluation={evaluation} basePath={basePath} uploadHref={uploadHref} timeZone={timeZone} />
      </Section>
      <div className="print-page-break grid grid-cols-2 gap-x-14 mid:grid-cols-1">
        <ReadinessChart history={view.history} now={now} timeZone={timeZone} />
        <ChangeList changes={view.changes} timeZone={timeZone} />
      </div>
      {evidence}
      <EvaluationWatch project={slug} number={view.number} verdict={evaluation.verdict} />
    </>
  );
}

/** The panel for the figure that the address names, if it names one. */
async function openEvidence(ctx: Context, view: GoNoGo, address: string | string[] | undefined) {
  const opened = parseEvidence(address);
  if (!opened) return null;
  const { project, policyVersion } = view;
  const base = `/projects/${project.slug}`;
  const basePath = `${base}/go-no-go`;
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

function evidenceSource(base: string, sha256: string, { uploadedAt, uploadedBy, runNumber }: EvidenceOrigin) {
  if (uploadedAt === null || uploadedBy === null) return null;
  const fileHref = runNumber === null ? undefined : `${base}/runs/${runNumber}`;
  return { uploadedAt, uploadedBy, downloadHref: `/api/v1${base}/artifacts/${sha256}`, fileHref };
}
