import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { askedRuns, ladderOrder } from "@/components/compare/asked-runs";
import { BaselineLinks } from "@/components/compare/baseline-links";
import { CompareFacts } from "@/components/compare/compare-facts";
import { CompareFilter } from "@/components/compare/compare-filter";
import { CompareJudgement } from "@/components/compare/compare-judgement";
import { CompareMessages } from "@/components/compare/compare-messages";
import { CompareMethod } from "@/components/compare/compare-method";
import { CompareOverTime } from "@/components/compare/compare-over-time";
import { CompareTable } from "@/components/compare/compare-table";
import { CompareTitle } from "@/components/compare/compare-title";
import { ManyDiffering } from "@/components/compare/many-differing";
import { ManyEndpoints } from "@/components/compare/many-endpoints";
import { ManyFacts } from "@/components/compare/many-facts";
import { ManyMultiples } from "@/components/compare/many-multiples";
import { ManyTitle } from "@/components/compare/many-title";
import { NothingToCompare } from "@/components/compare/nothing-to-compare";
import { RunPicker } from "@/components/compare/run-picker";
import { SideMeasure } from "@/components/compare/side-measures";
import { roleAtLeast } from "@/core/contract/roles";
import { baselineOf } from "@/server/baselines/baseline-of";
import { pageData } from "@/server/http/page-data";
import { requireSession } from "@/server/people/session";
import { projectFrame } from "@/server/projects/project-frame";
import { compareMany } from "@/server/runs/compare-many";
import { compareRuns } from "@/server/runs/compare-runs";
import { listLoadRuns } from "@/server/runs/list-load-runs";
import { readSeries } from "@/server/runs/read-series";
import { readP95Limits } from "@/server/trends/read-p95-limits";

type Search = Partial<
  Record<"base" | "head" | "run" | "verdict" | "name" | "sort" | "all" | "measure", string | string[]>
>;
type Props = { params: Promise<{ project: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { project } = await projectFrame((await params).project);
  const asked = askedRuns(await searchParams);
  const what = asked.kind === "two" ? `Run #${asked.head} against run #${asked.base}` : "Compare runs";
  return { title: `${what} · ${project.name}` };
}

export default async function ComparePage({ params, searchParams }: Props) {
  const { project: slug } = await params;
  const search = await searchParams;
  const address = `/projects/${slug}/compare?${addressed(search)}`;
  const ctx = await requireSession(address);
  const { project, role } = await projectFrame(slug);
  const { timeZone } = project;
  const choices = await pageData(listLoadRuns({ ctx, input: { project: slug } }));
  const asked = askedRuns(search);
  if (asked.kind === "two") return twoRuns(asked.base, asked.head);
  if (asked.kind === "many") return manyRuns(ladderOrder(asked.runs, choices));
  if (asked.head !== null && asked.base === null && asked.problem === null) {
    const { baseline } = await pageData(baselineOf({ ctx, input: { project: slug, number: asked.head } }));
    if (baseline) redirect(`/projects/${slug}/compare?base=${baseline.run.number}&head=${asked.head}`);
  }
  return (
    <NothingToCompare
      asked={asked}
      runs={choices}
      project={slug}
      timeZone={timeZone}
      mayUpload={roleAtLeast(role, "qa")}
    />
  );

  async function twoRuns(base: number, head: number) {
    const comparison = await pageData(compareRuns({ ctx, input: { project: slug, base, head } }));
    const series = async (number: number) => ({
      number,
      series: await readSeries({ ctx, input: { project: slug, number, endpoint: null } }),
    });
    const view = await baselineOf({ ctx, input: { project: slug, number: head } });
    const page = { comparison, project: slug, timeZone };
    return (
      <>
        <CompareTitle {...page} />
        <RunPicker runs={choices} base={base} head={head} project={slug} timeZone={timeZone} />
        <BaselineLinks {...page} view={view} />
        <CompareJudgement comparison={comparison} />
        <CompareMethod method={comparison.method} />
        <CompareTable comparison={comparison} filter={CompareFilter.parse(search)} address={address} />
        <CompareFacts {...page} />
        <CompareMessages comparison={comparison} />
        <CompareOverTime base={await series(base)} head={await series(head)} />
      </>
    );
  }

  async function manyRuns(runs: number[]) {
    const many = await pageData(compareMany({ ctx, input: { project: slug, runs } }));
    const scenarios = many.runs.map(({ summary }) => summary.scenario);
    const limits = await readP95Limits({ ctx, input: { project: slug, scenarios } });
    return (
      <>
        <ManyTitle many={many} project={slug} />
        <ManyDiffering many={many} />
        <ManyMultiples many={many} limits={limits} />
        <ManyFacts many={many} project={slug} timeZone={timeZone} />
        <ManyEndpoints many={many} measure={SideMeasure.catch("p95").parse(search.measure)} address={address} />
      </>
    );
  }
}

/** What the address asks for, with each run that it names. */
function addressed(search: Search): URLSearchParams {
  return new URLSearchParams(
    Object.entries(search).flatMap(([name, written]) => [written].flat().map((value) => [name, value ?? ""])),
  );
}
