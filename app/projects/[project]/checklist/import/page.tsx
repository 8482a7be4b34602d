import type { Metadata } from "next";
import { PageTitle } from "@/components/frame/page-title";
import { ImportBoard } from "@/components/plan/import-board";
import { planAddress } from "@/components/plan/plan-address";
import { ShownRelease } from "@/components/releases/shown-release";
import { ErrorState } from "@/components/states/error-state";
import { TextLink } from "@/components/ui/text-link";
import { roleAtLeast } from "@/core/contract/roles";
import { pageData } from "@/server/http/page-data";
import { requireSession } from "@/server/people/session";
import { readPlan } from "@/server/plan/read-plan";
import { projectFrame } from "@/server/projects/project-frame";

export const metadata: Metadata = { title: "Import a checklist" };

type Props = { params: Promise<{ project: string }>; searchParams: Promise<{ release?: string | string[] }> };

export default async function ImportChecklistPage({ params, searchParams }: Props) {
  const { project: slug } = await params;
  const base = `/projects/${slug}/checklist`;
  const ctx = await requireSession(`${base}/import`);
  const { role, release: current } = await projectFrame(slug);
  const asked = (await searchParams).release;
  const named = typeof asked === "string" ? asked : null;
  const { release } = await pageData(readPlan({ ctx, input: { project: slug, release: named } }));
  const backHref = planAddress(base, { release: named });
  return (
    <>
      <ShownRelease release={release} current={current} currentHref={`${base}/import`} />
      <PageTitle title="Import a checklist" actions={<TextLink href={backHref}>Back to the checklist</TextLink>}>
        Into {release.name}. Headings make phases; task lists, list lines that begin with a sign (✅ ⚡ ⚠️ ⏳ ❌) and
        rows of tables with a column Status make items. Words count more than signs.
      </PageTitle>
      {roleAtLeast(role, "qa") ? (
        <ImportBoard plan={{ project: slug, release: release.slug }} backHref={backHref} />
      ) : (
        <ErrorState level="warning" title="You can read here, not import.">
          Importing needs the role QA in this project; yours is {role}. Ask a lead of the project.
        </ErrorState>
      )}
    </>
  );
}
