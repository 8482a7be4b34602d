import type { Metadata } from "next";
import { BlockerPanel } from "@/components/blockers/blocker-panel";
import { BlockerTable } from "@/components/blockers/blocker-table";
import { blockersInWords } from "@/components/blockers/blockers-in-words";
import { OpenBlockerForm } from "@/components/blockers/open-blocker-form";
import { RegisterPanel } from "@/components/blockers/register-panel";
import { PageTitle } from "@/components/frame/page-title";
import { ShownRelease } from "@/components/releases/shown-release";
import { AddRiskForm } from "@/components/risks/add-risk-form";
import { RiskPanel } from "@/components/risks/risk-panel";
import { RiskTable } from "@/components/risks/risk-table";
import { withParameters } from "@/components/runs/page-address";
import { EmptyState } from "@/components/states/empty-state";
import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { RegisterNumber } from "@/core/contract/blockers";
import { roleAtLeast } from "@/core/contract/roles";
import { listBlockers } from "@/server/blockers/list-blockers";
import { readBlocker } from "@/server/blockers/read-blocker";
import { pageData } from "@/server/http/page-data";
import { requireSession } from "@/server/people/session";
import { projectFrame } from "@/server/projects/project-frame";
import { readRelease } from "@/server/releases/read-release";
import { listRisks } from "@/server/risks/list-risks";

type Search = Partial<Record<"release" | "blocker" | "risk", string | string[]>>;
type Props = { params: Promise<{ project: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { project } = await projectFrame((await params).project);
  return { title: `Blockers · ${project.name}` };
}

export default async function BlockersPage({ params, searchParams }: Props) {
  const { project: slug } = await params;
  const page = `/projects/${slug}/blockers`;
  const ctx = await requireSession(page);
  const { project, role, release: current } = await projectFrame(slug);
  const search = await searchParams;
  const named = single(search.release);
  const release = await pageData(readRelease({ ctx, input: { project: slug, release: named } }));
  const input = { project: slug, release: release.slug };
  const { blockers } = await pageData(listBlockers({ ctx, input }));
  const { risks } = await pageData(listRisks({ ctx, input }));
  const { now, timeZone } = project;
  const address = withParameters(page, { release: named });
  const editable = roleAtLeast(role, "qa");
  return (
    <>
      <ShownRelease release={release} current={current} currentHref={page} />
      <PageTitle title="Blockers">{blockersInWords(blockers, release.name)}</PageTitle>
      <Section
        title="Blockers"
        className="mt-0"
        aside={editable ? <NewLink address={address} kind="blocker" label="Open a blocker" /> : null}
      >
        {blockers.length === 0 ? (
          <EmptyState title="No blocker is on record.">
            {editable ? "Open one when something is in the way of the launch." : "A member with the role QA opens one."}
          </EmptyState>
        ) : (
          <BlockerTable blockers={blockers} address={address} now={now} timeZone={timeZone} />
        )}
      </Section>
      <Section
        title="Risks"
        note="no verdict reads them"
        aside={editable ? <NewLink address={address} kind="risk" label="Add a risk" /> : null}
      >
        {risks.length === 0 ? (
          <EmptyState title="No risk is on record.">
            {editable ? "Add what might go wrong, with its mitigation." : "A member with the role QA adds one."}
          </EmptyState>
        ) : (
          <RiskTable risks={risks} address={address} />
        )}
      </Section>
      {await panel()}
    </>
  );

  /** What the address opens beside the tables. */
  async function panel() {
    const blocker = single(search.blocker);
    const risk = single(search.risk);
    const opened = { project: slug, release: release.slug, address };
    if (blocker === "new" && editable) {
      return (
        <RegisterPanel title="New blocker" closeHref={address} opener="blocker-new">
          <OpenBlockerForm {...opened} />
        </RegisterPanel>
      );
    }
    if (risk === "new" && editable) {
      return (
        <RegisterPanel title="New risk" closeHref={address} opener="risk-new">
          <AddRiskForm {...opened} />
        </RegisterPanel>
      );
    }
    const shown = blockers.find(({ number }) => number === numberOf(blocker));
    if (shown) {
      const detail = await pageData(readBlocker({ ctx, input: { ...input, number: shown.number } }));
      return (
        <BlockerPanel blocker={detail} project={slug} role={role} closeHref={address} now={now} timeZone={timeZone} />
      );
    }
    const known = risks.find(({ number }) => number === numberOf(risk));
    if (known) {
      return <RiskPanel risk={known} project={slug} editable={editable} closeHref={address} timeZone={timeZone} />;
    }
    if (blocker === null && risk === null) return null;
    return (
      <RegisterPanel title="This entry is not here" closeHref={address} opener="blocker-new">
        <p className="text-ink-2">The address names an entry that {release.name} does not have.</p>
      </RegisterPanel>
    );
  }
}

function NewLink({ address, kind, label }: { address: string; kind: "blocker" | "risk"; label: string }) {
  const href = withParameters(address, { [kind]: "new" });
  return (
    <ButtonLink size="small" href={href} scroll={false} data-evidence={`${kind}-new`} className="narrow:mt-2">
      {label}
    </ButtonLink>
  );
}

function single(value: string | string[] | undefined): string | null {
  return typeof value === "string" ? value : null;
}

function numberOf(written: string | null): number | null {
  return RegisterNumber.safeParse(written).data ?? null;
}
