import type { Metadata } from "next";
import { PageTitle } from "@/components/frame/page-title";
import { AddPhaseForm } from "@/components/plan/add-phase-form";
import { ChangePhase } from "@/components/plan/change-phase";
import { ItemNotHere, ItemPanel } from "@/components/plan/item-panel";
import { PhaseSection } from "@/components/plan/phase-section";
import { planAddress } from "@/components/plan/plan-address";
import { PlanFilters } from "@/components/plan/plan-filters";
import { PlanSummary } from "@/components/plan/plan-summary";
import { ShownRelease } from "@/components/releases/shown-release";
import { EmptyState } from "@/components/states/empty-state";
import { ButtonLink } from "@/components/ui/button";
import { ItemId, PlanFilter, type PlanView } from "@/core/contract/plan";
import { roleAtLeast } from "@/core/contract/roles";
import { filterPlan } from "@/core/plan/filter-items";
import { planMarkdownHref } from "@/queries/plan";
import type { Context } from "@/server/context";
import { pageData } from "@/server/http/page-data";
import { requireSession } from "@/server/people/session";
import { itemHistory } from "@/server/plan/item-history";
import { readPlan } from "@/server/plan/read-plan";
import { projectFrame } from "@/server/projects/project-frame";

type Search = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ project: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { project } = await projectFrame((await params).project);
  return { title: `Checklist · ${project.name}` };
}

export default async function ChecklistPage({ params, searchParams }: Props) {
  const { project: slug } = await params;
  const base = `/projects/${slug}/checklist`;
  const ctx = await requireSession(base);
  const { project, role, release: current } = await projectFrame(slug);
  const search = await searchParams;
  const release = single(search.release);
  const view = await pageData(readPlan({ ctx, input: { project: slug, release } }));
  const editable = roleAtLeast(role, "qa");
  const plan = { project: slug, release: view.release.slug };
  const filter = filterOf(search);
  const listed = planAddress(base, { release, ...filter });
  const itemHref = (item: string) => planAddress(base, { release, ...filter, item });
  const importHref = planAddress(`${base}/import`, { release });
  const phases = filterPlan(view.phases, filter);
  return (
    <>
      <ShownRelease release={view.release} current={current} currentHref={base} />
      <PageTitle
        title="Checklist"
        actions={
          view.phases.length > 0 ? (
            <>
              <ButtonLink href={planMarkdownHref(plan)} prefetch={false}>
                Export as Markdown
              </ButtonLink>
              {editable ? <ButtonLink href={importHref}>Import</ButtonLink> : null}
            </>
          ) : undefined
        }
      >
        <PlanSummary view={view} />
      </PageTitle>
      {view.phases.length > 0 ? (
        <PlanFilters plan={view} filter={filter} release={release} base={base} />
      ) : (
        <EmptyState
          title="No checklist yet."
          step={
            editable ? (
              <ButtonLink look="primary" href={importHref}>
                Import from Markdown
              </ButtonLink>
            ) : null
          }
        >
          The phases of the launch stand here with their items: who does them, until when, and which criterion bears
          them out.{" "}
          {editable ? "Import the checklist that you have, or add the first phase." : "QA of the project can add it."}
        </EmptyState>
      )}
      {phases.map(({ shown, ...phase }) => (
        <PhaseSection key={phase.id} phase={phase} shown={shown} project={slug} itemHref={itemHref}>
          {editable ? <ChangePhase key={phase.name} plan={plan} phase={{ id: phase.id, name: phase.name }} /> : null}
        </PhaseSection>
      ))}
      {view.phases.length > 0 && phases.length === 0 ? (
        <EmptyState
          title="No item matches this filter."
          step={<ButtonLink href={planAddress(base, { release })}>Show all items</ButtonLink>}
        >
          The checklist has items; the filter hides them.
        </EmptyState>
      ) : null}
      {editable ? (
        <div className="mt-10 border-t border-line pt-5 print:hidden">
          <AddPhaseForm plan={plan} />
        </div>
      ) : null}
      {
        await openItem({
          ctx,
          view,
          plan,
          editable,
          item: single(search.item),
          closeHref: listed,
          timeZone: project.timeZone,
        })
      }
    </>
  );
}

type Opened = {
  ctx: Context;
  view: PlanView;
  plan: { project: string; release: string };
  editable: boolean;
  item: string | null;
  closeHref: string;
  timeZone: string;
};

/** The panel for the item that the address names, if it names one. */
async function openItem({ ctx, view, item: id, ...rest }: Opened) {
  if (id === null) return null;
  const phase = view.phases.find(({ items }) => items.some((item) => item.id === id));
  const item = phase?.items.find((one) => one.id === id);
  if (!phase || !item || !ItemId.safeParse(id).success) return <ItemNotHere closeHref={rest.closeHref} />;
  const history = await pageData(itemHistory({ ctx, input: { ...rest.plan, itemId: id } }));
  return <ItemPanel item={item} phase={phase.name} history={history} criteria={view.criteria} {...rest} />;
}

/** The filter in the address; a part of it that is not understood is left out. */
function filterOf(search: Search): PlanFilter {
  const parts = Object.entries(PlanFilter.shape).flatMap(([name, shape]) => {
    const { data } = shape.safeParse(single(search[name]) || undefined);
    return data === undefined ? [] : [[name, data]];
  });
  return PlanFilter.parse(Object.fromEntries(parts));
}

function single(value: string | string[] | undefined): string | null {
  return typeof value === "string" ? value : null;
}
