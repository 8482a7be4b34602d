import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import type { Beside, BesideFigures } from "@/core/contract/beside";
import type { RunSummary } from "@/core/contract/runs";
import { formatCount, formatPercent, formatSeconds } from "@/core/evidence/format-figure";
import { toolName } from "@/core/runs/tool-name";
import { Absent } from "./absent";
import { difference } from "./difference";
import { formatPeriod } from "./format-period";

/** What the two runs were, and what became of their requests. */
export function BesideFacts({ beside, timeZone }: { beside: Beside; timeZone: string }) {
  const { before, after, overall } = beside;
  const fact = (name: string, of: (run: RunSummary) => ReactNode) => (
    <Row name={name} before={of(before)} after={of(after)} />
  );
  const count = (name: string, of: (figures: BesideFigures) => number | null) => {
    const [a, b] = [of(overall.before), of(overall.after)];
    return <Row name={name} before={shown(a)} after={shown(b)} change={difference(a, b, "count")} />;
  };
  const tools = new Set([toolName(before.tool), toolName(after.tool)]);
  return (
    <Section title="The runs" className="mt-9">
      <table className="data-table">
        <thead>
          <tr>
            <td className="border-line-2" />
            <th scope="col">Run #{before.number}</th>
            <th scope="col">Run #{after.number}</th>
            <th scope="col" className="num">
              Difference
            </th>
          </tr>
        </thead>
        <tbody>
          {fact(
            "Measured",
            (run) => `${formatPeriod(run.startedAt, run.endedAt, timeZone)}${run.timeAssumed ? ", time assumed" : ""}`,
          )}
          {fact("Scenario", ({ scenario }) => scenario)}
          {fact("Users", (run) => shown(loadOf(run)?.users ?? null))}
          {fact("Length", (run) => shown(loadOf(run)?.durationSeconds ?? null, formatSeconds))}
          {fact("Commit", ({ commit }) => commit && <code className="font-mono">{commit.slice(0, 12)}</code>)}
          {fact("Environment", ({ environment }) => environment)}
          {count("Requests", ({ requests }) => requests)}
          {count(
            `Failed, as ${[...tools].join(" and ")} ${tools.size > 1 ? "count" : "counts"}`,
            ({ failedByTool }) => failedByTool,
          )}
          {count("Provoked on purpose, left out", ({ expected }) => expected)}
          {count("Failures as they are judged", ({ failures }) => failures)}
          <ShareRow overall={overall} />
        </tbody>
      </table>
    </Section>
  );
}

function ShareRow({ overall: { before, after } }: Pick<Beside, "overall">) {
  return (
    <Row
      name="Share that failed"
      before={shown(before.failedPercent, formatPercent)}
      after={shown(after.failedPercent, formatPercent)}
      change={difference(before.failedPercent, after.failedPercent, "points")}
    />
  );
}

function loadOf({ headline }: RunSummary) {
  return headline.kind === "load" ? headline : null;
}

function shown(value: number | null, format: (value: number) => string = formatCount): string | null {
  return value === null ? null : format(value);
}

type RowProps = { name: string; before: ReactNode; after: ReactNode; change?: string | null };

function Row({ name, before, after, change }: RowProps) {
  return (
    <tr>
      <th scope="row" className="text-ink-2">
        {name}
      </th>
      <td>{before ?? <Absent reason="not known" />}</td>
      <td>{after ?? <Absent reason="not known" />}</td>
      <td className="num">{change}</td>
    </tr>
  );
}
