import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import type { SliceFigures } from "@/core/contract/runs";
import { formatCount, formatPercent } from "@/core/evidence/format-figure";
import type { LoadEvidence, LoadSlice } from "@/core/evidence/load";
import { toolName } from "@/core/runs/tool-name";
import { Absent } from "./absent";
import { outcomeNames } from "./outcome-names";
import { RunFigureLink } from "./run-figure-link";
import { toolsOwnCount } from "./tools-own-count";

type RequestAccountProps = {
  evidence: LoadEvidence;
  figures: SliceFigures;
  address: string;
};

/** How the error rate comes about: the tool's own count, what is left out, and what remains. */
export function RequestAccount({ evidence, figures, address }: RequestAccountProps) {
  const { overall } = evidence;
  const tool = toolName(evidence.tool);
  return (
    <Section
      title="Requests"
      className=""
      aside={figures.expected > 0 ? "expected errors by the project’s rules" : null}
    >
      <p className="pt-3 text-pretty text-ink-2">{toolsOwnCount(tool, overall, figures)}</p>
      <table className="data-table mt-1">
        <tbody>
          <Row name="Requests" value={overall.requests?.value ?? null} figure="all.requests" address={address} />
          <Row
            name={`Failed, as ${tool} counts`}
            value={overall.failed?.value ?? null}
            figure="all.failed"
            address={address}
          />
          <OutcomeRows slice={overall} address={address} />
          <Row name="Provoked on purpose, left out" value={figures.expected} address={address} />
          <Row
            name="Limited, 429, left out"
            value={figures.limited}
            absent="the file does not tell them apart"
            address={address}
          />
          <Row name="Counted" value={figures.counted} address={address} />
          <Row name="Failures as they are judged" value={figures.failures} address={address} strong>
            {figures.failedPercent === null ? null : formatPercent(figures.failedPercent)}
          </Row>
        </tbody>
      </table>
    </Section>
  );
}

function OutcomeRows({ slice, address }: { slice: LoadSlice; address: string }) {
  return outcomeNames.map(({ outcome, name, colour }) => {
    const figure = slice.outcomes?.[outcome];
    if (!figure) return null;
    return (
      <Row key={outcome} name={name} colour={colour} value={figure.value} figure={`all.${outcome}`} address={address} />
    );
  });
}

type RowProps = {
  name: string;
  value: number | null;
  figure?: string;
  address: string;
  colour?: string;
  absent?: string;
  strong?: boolean;
  children?: ReactNode;
};

function Row({ name, value, figure, address, colour, absent, strong = false, children }: RowProps) {
  return (
    <tr className={strong ? "font-semibold" : undefined}>
      <th scope="row" className={strong ? "font-semibold" : undefined}>
        {colour ? (
          <span
            className="mr-2 inline-block size-2.5 rounded-[2px]"
            style={{ background: colour }}
            aria-hidden="true"
          />
        ) : null}
        {name}
      </th>
      <td className="num w-24">{children}</td>
      <td className={value === 0 ? "num text-ink-3" : "num"}>
        {value === null ? <Absent reason={absent} /> : null}
        {value === null || figure ? null : formatCount(value)}
        {value === null || !figure ? null : (
          <RunFigureLink address={address} figure={figure}>
            {formatCount(value)}
          </RunFigureLink>
        )}
      </td>
    </tr>
  );
}
