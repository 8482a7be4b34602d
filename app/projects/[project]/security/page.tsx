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
  const { project, role } = await projectFrame(slug);
  const view = await pageData(readSecurity({ ctx, input: { project: slug, release: null } }));
  const mayTriage = roleAtLeast(role, "qa");
  if (view.scanners.length === 0) {
    return (
      <>
        <PageTitle title="Security">What scanners report of the release, and what people decided of it.</PageTitle>
        <NoScans project={slug} mayUpload={mayTriage} />
      </>
    );
  }
  const { now, timeZone } = project;
  const search = await searchParams;
  const asked = FindingQuery.parse(search);
  const list = await pageData(listFindings({ ctx, input: { project: slug, release: null, query: asked } }));
  const query = { ...asked, page: list.page };
  const address = findingsAddress(`${base}/security`, query);
  const finding = await openFinding(ctx, slug, search.finding);
  const filtered = Object.values(FindingFilter.parse(query)).some((value) => value !== undefined && value !== "");
  const page = { project: slug, now, timeZone, mayTriage };
  return (
    <>
      <SecurityHead view={view} goNoGo={`${base}/go-no-go`} timeZone={timeZone} />
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
            empty={<NothingListed clearHref={`${base}/security`} filtered={filtered} counting={view.counts.total} />}
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

/** The finding that the address names, if it names one. */
async function openFinding(ctx: Context, project: string, address: string | string[] | undefined) {
  if (address === undefined) return null;
  const findingId = FindingId.safeParse(address);
  if (!findingId.success) return "not here";
  return readFinding({ ctx, input: { project, release: null, findingId: findingId.data } }).catch((error: unknown) => {
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
