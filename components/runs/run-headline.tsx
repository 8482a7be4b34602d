import type { ReactNode } from "react";
import type { RunSummary } from "@/core/contract/runs";
import { formatCount, formatMs, formatPercent, formatSeconds } from "@/core/evidence/format-figure";
import { Absent } from "./absent";

/** The figures that a list shows of a run, each over the word that names it. */
export function RunHeadline({ headline }: { headline: RunSummary["headline"] }) {
  return (
    <dl className="grid grid-cols-[5fr_8fr_4fr_4fr_6fr] gap-x-4 gap-y-1.5 mid:grid-cols-3">
      <Figures headline={headline} />
    </dl>
  );
}

function Figures({ headline }: { headline: RunSummary["headline"] }) {
  if (headline.kind === "load") return <LoadFigures {...headline} />;
  if (headline.kind === "tests") return <TestCountsFigures {...headline} />;
  return headline.kind === "scan" ? <ScanFigures {...headline} /> : <ContainerFigures {...headline} />;
}

function LoadFigures(headline: Extract<RunSummary["headline"], { kind: "load" }>) {
  const { requests, failures, counted, failedPercent, p95Ms, users, durationSeconds } = headline;
  return (
    <>
      <Item name="requests">{requests === null ? null : formatCount(requests)}</Item>
      <Item name={counted === null ? "failed" : `failed of ${formatCount(counted)}`} quiet={failures === 0}>
        {failures === null ? null : formatCount(failures)}
        {failedPercent === null ? null : ` (${formatPercent(failedPercent)})`}
      </Item>
      <Item name="p95">{p95Ms === null ? null : formatMs(p95Ms)}</Item>
      <Item name="users">{users === null ? null : formatCount(users)}</Item>
      <Item name="duration">{durationSeconds === null ? null : formatSeconds(durationSeconds)}</Item>
    </>
  );
}

function TestCountsFigures({ counts }: Extract<RunSummary["headline"], { kind: "tests" }>) {
  return (
    <>
      <Item name="tests">{formatCount(counts.total)}</Item>
      <Item name="passed">{formatCount(counts.passed)}</Item>
      <Item name="failed" quiet={counts.failed === 0}>
        {formatCount(counts.failed)}
      </Item>
      <Item name="errored" quiet={counts.errored === 0}>
        {formatCount(counts.errored)}
      </Item>
      <Item name="skipped" quiet={counts.skipped === 0}>
        {formatCount(counts.skipped)}
      </Item>
    </>
  );
}

function ScanFigures({ scanned, findings, bySeverity }: Extract<RunSummary["headline"], { kind: "scan" }>) {
  if (!scanned) return <Item name="nothing scanned">{null}</Item>;
  return (
    <>
      <Item name="findings">{formatCount(findings)}</Item>
      <Item name="critical" quiet={bySeverity.critical === 0}>
        {formatCount(bySeverity.critical)}
      </Item>
      <Item name="high" quiet={bySeverity.high === 0}>
        {formatCount(bySeverity.high)}
      </Item>
      <Item name="medium" quiet={bySeverity.medium === 0}>
        {formatCount(bySeverity.medium)}
      </Item>
      <Item name="unknown" quiet={bySeverity.unknown === 0}>
        {formatCount(bySeverity.unknown)}
      </Item>
    </>
  );
}

function ContainerFigures({ counts }: Extract<RunSummary["headline"], { kind: "containers" }>) {
  return (
    <>
      <Item name="containers">{formatCount(counts.total)}</Item>
      <Item name="running">{formatCount(counts.running)}</Item>
      <Item name="healthy">{formatCount(counts.healthy)}</Item>
      <Item name="unhealthy" quiet={counts.unhealthy === 0}>
        {formatCount(counts.unhealthy)}
      </Item>
      <Item name="no health check" quiet={counts.unchecked === 0}>
        {formatCount(counts.unchecked)}
      </Item>
    </>
  );
}

function Item({ name, quiet = false, children }: { name: string; quiet?: boolean; children: ReactNode }) {
  const absent = children === null || (Array.isArray(children) && children.every((part) => part === null));
  return (
    <div className="flex flex-col-reverse justify-end">
      <dt className="text-meta whitespace-nowrap text-ink-3">{name}</dt>
      <dd className={quiet ? "whitespace-nowrap text-ink-3" : "font-medium whitespace-nowrap"}>
        {absent ? <Absent /> : children}
      </dd>
    </div>
  );
}
