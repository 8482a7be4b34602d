import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ContainersRun } from "@/components/runs/containers-run";
import { FigurePanel } from "@/components/runs/figure-panel";
import { FileTable } from "@/components/runs/file-table";
import { LoadRun } from "@/components/runs/load-run";
import { withParameters } from "@/components/runs/page-address";
import { ReadingHistory } from "@/components/runs/reading-history";
import { RunHeader } from "@/components/runs/run-header";
import { runTitle } from "@/components/runs/run-title";
import { ScanRun } from "@/components/runs/scan-run";
import { ScenarioQuestion } from "@/components/runs/scenario-question";
import { TestsRun } from "@/components/runs/tests-run";
import { roleAtLeast } from "@/core/contract/roles";
import { EndpointQuery, RunNumber, TestFilter } from "@/core/contract/runs";
import { isLoad } from "@/core/evidence/reading";
import { readSnapshotDifference } from "@/server/containers/read-snapshot-difference";
import { readScan } from "@/server/findings/read-scan";
import { pageData } from "@/server/http/page-data";
import { requireSession } from "@/server/people/session";
import { projectFrame } from "@/server/projects/project-frame";
import { listTestResults } from "@/server/runs/list-test-results";
import { readRun } from "@/server/runs/read-run";
import { readSeries } from "@/server/runs/read-series";

type Parameter = "figure" | "sort" | "order" | "filter" | "all" | "outcome" | "endpoint";
type Search = Partial<Record<Parameter, string | string[]>>;
type Props = { params: Promise<{ project: string; number: string }>; searchParams: Promise<Search> };

/** The run that the address names, read once for the page and its title. */
const addressedRun = cache(async (project: string, written: string) => {
  const ctx = await requireSession(`/projects/${project}/runs/${written}`);
  const number = RunNumber.safeParse(written);
  if (!number.success) notFound();
  return { ctx, run: await pageData(readRun({ ctx, input: { project, number: number.data } })) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { project: slug, number } = await params;
  const { run } = await addressedRun(slug, number);
  const { project } = await projectFrame(slug);
  return { title: `Run #${run.number}, ${runTitle(run)} · ${project.name}` };
}

export default async function RunPage({ params, searchParams }: Props) {
  const { project: slug, number } = await params;
  const { ctx, run } = await addressedRun(slug, number);
  const { project, role } = await projectFrame(slug);
  const { timeZone, now } = project;
  const search = await searchParams;
  const address = withParameters(`/projects/${slug}/runs/${run.number}`, {
    sort: single(search.sort),
    order: single(search.order),
    filter: single(search.filter) || null,
    all: single(search.all),
    outcome: single(search.outcome),
    endpoint: single(search.endpoint),
  });
  const { evidence } = run.reading;
  const page = { run, project: slug, address, timeZone };
  const mayRevise = roleAtLeast(role, "qa") && run.active;
  const figure = single(search.figure);
  return (
    <>
      <RunHeader {...page} mayPropose={roleAtLeast(role, "lead") && run.active && evidence.kind === "load"} />
      {isLoad(run.reading) && run.figures ? (
        <>
          <ScenarioQuestion project={slug} number={run.number} scenario={run.scenario} mayCorrect={mayRevise} />
          <LoadRun
            {...page}
            reading={run.reading}
            figures={run.figures}
            series={await pageData(series())}
            query={EndpointQuery.parse(search)}
            all={single(search.all) !== null}
            mayRevise={mayRevise}
          />
        </>
      ) : null}
      {evidence.kind === "tests" && run.tests ? (
        <TestsRun {...page} evidence={evidence} figures={run.tests} {...(await firstTests(search.outcome))} />
      ) : null}
      {evidence.kind === "scan" ? (
        <ScanRun {...page} evidence={evidence} figures={await pageData(scanFigures())} />
      ) : null}
      {evidence.kind === "containers" ? (
        <ContainersRun {...page} evidence={evidence} difference={await pageData(difference())} />
      ) : null}
      <FileTable files={run.files} project={slug} timeZone={timeZone} />
      <ReadingHistory history={run.history} timeZone={timeZone} />
      {figure ? <FigurePanel {...page} figure={figure} now={now} /> : null}
    </>
  );

  function series() {
    return readSeries({ ctx, input: { project: slug, number: run.number, endpoint: single(search.endpoint) } });
  }

  function scanFigures() {
    return readScan({ ctx, input: { project: slug, number: run.number } });
  }

  function difference() {
    return readSnapshotDifference({ ctx, input: { project: slug, number: run.number } });
  }

  /** The tests that the address asks for; without a filter those that did not pass, or all when every test did. */
  async function firstTests(outcome: Search["outcome"]) {
    const usual = run.tests?.listed["not-passed"] === 0 ? "all" : "not-passed";
    const filter = TestFilter.catch(usual).parse(outcome);
    const query = { outcome: filter, after: -1 };
    return {
      filter,
      results: await pageData(listTestResults({ ctx, input: { project: slug, number: run.number, query } })),
    };
  }
}

function single(value: string | string[] | undefined): string | null {
  return typeof value === "string" ? value : null;
}
