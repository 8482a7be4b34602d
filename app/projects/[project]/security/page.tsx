import type { Metadata } from "next";
import { findingsAddress } from "@/components/findings/finding-address";
import { FindingBoard } from "@/components/findings/finding-board";
import { FindingFilters } from "@/components/findings/finding-filters";
import { FindingNotHere, FindingPanel } from "@/components/findings/finding-panel";
import { NoScans, NothingListed } from "@/components/findings/no-findings";
import { ScannerTable } from "@/components/findings/scanner-table";
import { SecurityHead } from "@/components/findings/security-head";
import { UnscannedList } from "@/components/findings/unscanned-list";
import { PageTitle } from "@/components/frame/page-title";
import { ShownRelease } from "@/components/releases/shown-release";
import { withParameters } from "@/components/runs/page-address";
import { TextLink } from "@/components/ui/text-link";
import { FindingFilter, FindingId, FindingQuery } from "@/core/contract/findings";
import { roleAtLeast } from "@/core/contract/roles";
import type { Context } from "@/server/context";
import { DomainError } from "@/server/domain-error";
import { listFindings } from "@/server/findings/list-findings";
import { readFinding } from "@/server/findings/read-finding";
import { readSecurity } from "@/server/findings/read-security";
import { pageData } from "@/server/http/page-data";
import { requireSession } from "@/server/people/session";
import { projectFrame } from "@/server/projects/project-frame";
import { readRelease } from "@/server/releases/read-release";

type Props = {
  params: Promise<{ project: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { project } = await projectFrame((await params).project);
  return { title: `Security · ${project.name}` };
}

export default async function SecurityPage({ params, searchParams }: Props) {
  const { project: slug } = await params;
  const base = `/projects/${slug}`;
  const ctx = await requireSession(`${base}/security`);
  const { project, role, release: current } = await projectFrame(slug);
  const search = await searchParams;
  const named = typeof search.release === "string" ? search.release : null;
  const release = await pageData(readRelease({ ctx, input: { project: slug, release: named } }));
  const shown = <ShownRelease release={release} current={current} currentHref={`${base}/security`} />;
  const view = await pageData(readSecurity({ ctx, input: { project: slug, release: named } }));
  // Decisions are of the project's findings, and are taken where they count: in the current release.
  const mayTriage = roleAtLeast(role, "qa") && release.slug === current.slug;
  if (view.scanners.length === 0) {
    return (
      <>
        {shown}
        <PageTitle title="Security">What scanners report of the release, and what people decided of it.</PageTitle>
        <NoScans project={slug} mayUpload={mayTriage} />
      </>
    );
  }
  const { now, timeZone } = project;
  const asked = FindingQuery.parse(search);
  const list = await pageData(listFindings({ ctx, input: { project: slug, release: named, query: asked } }));
  const query = { ...asked, page: list.page };
  const listed = withParameters(`${base}/security`, { release: named });
  const address = findingsAddress(listed, query);
  const finding = await openFinding(ctx, { project: slug, release: named }, search.finding);
  const filtered = Object.values(FindingFilter.parse(query)).some((value) => value !== undefined && value !== "");
  const page = { project: slug, now, timeZone, mayTriage };
  return (
    <>
      {shown}
      <SecurityHead view={view} goNoGo={withParameters(`${base}/go-no-go`, { release: named })} timeZone={timeZone} />
      <UnscannedList scanners={view.scanners} project={slug} timeZone={timeZone} />
      <div className={finding ? "grid grid-cols-[minmax(0,1fr)_408px] gap-x-8 mid:block" : undefined}>
        <section aria-label="Findings" className="min-w-0">
          <FindingFilters choices={list.choices} query={query} address={address} />
          <FindingBoard
            {...page}
            list={list}
            query={query}
            address={address}
            opened={finding && finding !== "not here" ? finding.id : null}
            empty={<NothingListed clearHref={listed} filtered={filtered} counting={view.counts.total} />}
          >
            <Pages address={address} page={list.page} pages={list.pages} />
          </FindingBoard>
        </section>
        {finding === "not here" ? <FindingNotHere closeHref={address} /> : null}
        {finding && finding !== "not here" ? <FindingPanel {...page} finding={finding} closeHref={address} /> : null}
      </div>
      <ScannerTable scanners={view.scanners} project={slug} now={now} timeZone={timeZone} />
    </>
  );
}

type Place = { project: string; release: string | null };

/** The finding that the address names, if it names one. */
async function openFinding(ctx: Context, place: Place, address: string | string[] | undefined) {
  if (address === undefined) return null;
  const findingId = FindingId.safeParse(address);
  if (!findingId.success) return "not here";
  return readFinding({ ctx, input: { ...place, findingId: findingId.data } }).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === "not-found") return "not here" as const;
    throw error;
  });
}

function Pages({ address, page, pages }: { address: string; page: number; pages: number }) {
  if (pages === 1) return null;
  const hrefOf = (wanted: number) => withParameters(address, { page: wanted === 1 ? null : String(wanted) });
  return (
    <nav aria-label="Pages of the list" className="flex gap-4">
      {page > 1 ? <TextLink href={hrefOf(page - 1)}>Previous page</TextLink> : null}
      {page < pages ? <TextLink href={hrefOf(page + 1)}>Next page</TextLink> : null}
    </nav>
  );
}
