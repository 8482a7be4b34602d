import type { ReactNode } from "react";
import { StatusMark } from "@/components/criteria/status-mark";
import { ThresholdGraphic } from "@/components/criteria/threshold-graphic";
import type { CriterionResult } from "@/core/evaluation/evaluation";
import { Absent } from "./absent";
import { RunFigureLink } from "./run-figure-link";

/** A figure of the strip: what it is called, as shown, and the requirement that rests on it. */
export type StripFigure = {
  name: string;
  /** Null where the file does not have it. */
  text: string | null;
  /** Names the figure that it opens; null for one that is computed. */
  figure: string | null;
  /** What it rests on, in a few words. */
  sample: string | null;
  /** Which requests it is of, where that is not all of them. */
  basis?: string | null;
  criterion: CriterionResult | null;
};

type FigureCellProps = StripFigure & {
  address: string;
  /** Said where no criterion rests on the figure. */
  without: string;
  timeZone: string;
};

/** The figures of a run side by side; below 860 px one beneath the other. */
export function FigureStrip({
  label,
  columns,
  children,
}: {
  label: string;
  columns: 3 | 4 | 5 | 6;
  children: ReactNode;
}) {
  const wide = { 3: "grid-cols-3", 4: "grid-cols-4", 5: "grid-cols-5", 6: "grid-cols-6" }[columns];
  return (
    <section aria-label={label} className="border-b border-line-2">
      <div className="-ml-1 overflow-hidden pl-1">
        <ul className={`-mb-px -ml-[21px] grid ${wide} mid:grid-cols-3 narrow:grid-cols-1`}>{children}</ul>
      </div>
    </section>
  );
}

export function FigureCell({ criterion, address, without, timeZone, ...figure }: FigureCellProps) {
  return (
    <li className="flex flex-col border-b border-l border-line py-4 pr-5 pl-5 narrow:pr-0">
      <div className="flex items-baseline justify-between gap-3">
        <span className="text-ink-2">{figure.name}</span>
        {criterion ? (
          <StatusMark state={criterion.state} waivedUntil={criterion.waiver?.until} timeZone={timeZone} />
        ) : null}
      </div>
      <p className="mt-0.5 mb-2 text-[26px]/[32px] font-medium tracking-tight">
        <FigureText {...figure} text={criterion?.observed ?? figure.text} address={address} />
      </p>
      {figure.basis ? <p className="-mt-1 mb-2 text-meta text-ink-3">{figure.basis}</p> : null}
      {criterion ? (
        <div className="mb-1.5 [&_.graphic]:w-full [&_.graphic]:max-w-50 narrow:[&_.graphic]:max-w-full">
          <ThresholdGraphic
            gauge={criterion.gauge}
            state={criterion.state}
            waived={criterion.waiver !== null}
            required={criterion.required}
            observed={criterion.observed}
            width={200}
          />
        </div>
      ) : null}
      <p className="mt-auto flex flex-wrap justify-between gap-x-3 text-meta text-ink-3">
        {criterion || without ? <span>{criterion ? `required ${criterion.required}` : without}</span> : null}
        <span>
          {criterion ? criterion.margin : (figure.sample ?? (figure.text === null ? "not in the file" : null))}
        </span>
      </p>
    </li>
  );
}

function FigureText({ text, figure, address }: Pick<StripFigure, "text" | "figure"> & { address: string }) {
  if (text === null) return <Absent />;
  const [value, unit] = text.split("\u00a0");
  const shown = (
    <>
      {value}
      {unit ? <span className="text-[14px] tracking-normal">{`\u00a0${unit}`}</span> : null}
    </>
  );
  return figure === null ? (
    shown
  ) : (
    <RunFigureLink address={address} figure={figure}>
      {shown}
    </RunFigureLink>
  );
}
