import type { ReactNode } from "react";
import { Absent } from "@/components/runs/absent";
import { runTitle } from "@/components/runs/run-title";
import { WithdrawnMark } from "@/components/runs/withdrawn-mark";
import { FigureLink } from "@/components/ui/figure-link";
import { TextLink } from "@/components/ui/text-link";
import type { RunSummary } from "@/core/contract/runs";
import { headlineFigures } from "./headline-figures";

type BeforeAfterProps = { before: RunSummary | null; after: RunSummary | null; project: string };

/** The runs before and after a fix, their figures side by side. */
export function BeforeAfter({ before, after, project }: BeforeAfterProps) {
  const was = before ? headlineFigures(before.headline) : [];
  const is = after ? headlineFigures(after.headline) : [];
  const names = [...new Set([...was, ...is].map(({ name }) => name))];
  const base = `/projects/${project}/runs`;
  return (
    <>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">Figure</span>
            </th>
            <RunHead run={before} base={base} word="Before" />
            <RunHead run={after} base={base} word="After" />
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name}>
              <th scope="row" className="text-left font-normal text-ink-3">
                {name}
              </th>
              <Cell>{was.find((figure) => figure.name === name)?.text}</Cell>
              <Cell>{is.find((figure) => figure.name === name)?.text}</Cell>
            </tr>
          ))}
        </tbody>
      </table>
      {before?.headline.kind === "load" && after?.headline.kind === "load" ? (
        <TextLink href={`/projects/${project}/compare?base=${before.number}&head=${after.number}`} className="mt-2">
          Both runs in full, side by side
        </TextLink>
      ) : null}
    </>
  );
}

function RunHead({ run, base, word }: { run: RunSummary | null; base: string; word: string }) {
  return (
    <th scope="col" className="num">
      {word}{" "}
      {run ? (
        <FigureLink href={`${base}/${run.number}`} scroll className="block text-body">
          #{run.number} {runTitle(run)}
        </FigureLink>
      ) : (
        <span className="block text-body font-normal">no run named</span>
      )}
      {run && !run.active ? <WithdrawnMark /> : null}
    </th>
  );
}

function Cell({ children }: { children: ReactNode }) {
  return <td className="num">{children ?? <Absent />}</td>;
}
