import type { ReactNode } from "react";
import { Absent } from "@/components/runs/absent";
import { formatPeriod } from "@/components/runs/format-period";
import { runTitle } from "@/components/runs/run-title";
import { FigureLink } from "@/components/ui/figure-link";
import { Section } from "@/components/ui/section";
import { TableScroll } from "@/components/ui/table-scroll";
import type { RunComparison } from "@/core/contract/comparison";
import type { RunSummary } from "@/core/contract/runs";
import type { ComparedSide } from "@/core/evidence/comparison";
import { formatCount, formatPercent, formatSeconds } from "@/core/evidence/format-figure";
import { toolName } from "@/core/runs/tool-name";
import { type DifferenceUnit, difference } from "./difference";

type Props = { comparison: RunComparison; project: string; timeZone: string };

/** What the two runs were, and what became of their requests. */
export function CompareFacts({ comparison, project, timeZone }: Props) {
  const { base, head, slices } = comparison;
  const all = slices.find(({ name }) => name === null);
  const fact = (name: string, of: (run: RunSummary) => ReactNode) => (
    <Row name={name} base={of(base)} head={of(head)} />
  );
  const figure = (name: string, of: (side: ComparedSide) => number | null, unit: DifferenceUnit = "count") => {
    const [a, b] = [all?.base ? of(all.base) : null, all?.head ? of(all.head) : null];
    const format = unit === "points" ? formatPercent : formatCount;
    return <Row name={name} base={shown(a, format)} head={shown(b, format)} change={difference(a, b, unit)} />;
  };
  const tools = [...new Set([toolName(base.tool), toolName(head.tool)])];
  return (
    <Section title="The runs" className="mt-9">
      <TableScroll label="Facts of both runs">
        <table className="data-table">
          <thead>
            <tr>
              <td className="border-line-2" />
              {[base, head].map((run, index) => (
                <th key={run.number} scope="col">
                  <FigureLink
                    href={`/projects/${project}/runs/${run.number}`}
                    scroll
                    className="text-body font-semibold text-ink"
                  >
                    Run #{run.number}, {runTitle(run)}
                  </FigureLink>{" "}
                  {index === 0 ? "base" : "head"}
                </th>
              ))}
              <th scope="col" className="num">
                Difference
              </th>
            </tr>
          </thead>
          <tbody>
            {fact(
              "Measured",
              (run) =>
                `${formatPeriod(run.startedAt, run.endedAt, timeZone)}${run.timeAssumed ? ", time assumed" : ""}`,
            )}
            {fact("Tool", ({ tool }) => toolName(tool))}
            {fact("Scenario", ({ scenario }) => scenario)}
            {fact("Users", (run) => shown(loadOf(run)?.users ?? null, formatCount))}
            {fact("Length", (run) => shown(loadOf(run)?.durationSeconds ?? null, formatSeconds))}
            {fact("Commit", ({ commit }) => commit && <code className="font-mono">{commit.slice(0, 12)}</code>)}
            {fact("Environment", ({ environment }) => environment)}
            {figure("Requests", ({ requests }) => requests)}
            {figure("Requests a second", ({ requestsPerSecond }) => requestsPerSecond)}
            {figure(
              `Failed, as ${tools.join(" and ")} ${tools.length > 1 ? "count" : "counts"}`,
              ({ failedByTool }) => failedByTool,
            )}
            {figure("Provoked on purpose, left out", ({ expected }) => expected)}
            {figure("Limited, 429, left out", ({ limited }) => limited)}
            {figure("Failures as they are judged", ({ failures }) => failures)}
            {figure("Share that failed", ({ failedPercent }) => failedPercent, "points")}
          </tbody>
        </table>
      </TableScroll>
    </Section>
  );
}

function loadOf({ headline }: RunSummary) {
  return headline.kind === "load" ? headline : null;
}

function shown(value: number | null, format: (value: number) => string): string | null {
  return value === null ? null : format(value);
}

type RowProps = { name: string; base: ReactNode; head: ReactNode; change?: string | null };

function Row({ name, base, head, change }: RowProps) {
  return (
    <tr>
      <th scope="row" className="text-ink-2">
        {name}
      </th>
      <td>{base ?? <Absent reason="not known" />}</td>
      <td>{head ?? <Absent reason="not known" />}</td>
      <td className="num">{change}</td>
    </tr>
  );
}
