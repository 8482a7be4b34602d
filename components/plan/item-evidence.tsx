import { StatusMark } from "@/components/criteria/status-mark";
import { FigureLink } from "@/components/ui/figure-link";
import type { PlanItemView } from "@/core/contract/plan";
import { evidenceWords } from "./evidence-words";

/** What stands behind an item: its criterion as it is judged now, its run, its link. */
export function ItemEvidence({ item, project }: { item: PlanItemView; project: string }) {
  const { criterion, run, link } = item;
  const words = evidenceWords(item);
  if (criterion === null && run === null && link === null)
    return <span className="text-ink-3 narrow:hidden">none</span>;
  return (
    <div className="grid gap-0.5">
      {criterion ? (
        <span className="flex flex-wrap items-baseline gap-x-3">
          <FigureLink href={`/projects/${project}/go-no-go#scorecard`} scroll>
            {criterion.title}
          </FigureLink>
          {criterion.state ? <StatusMark state={criterion.state} /> : null}
        </span>
      ) : null}
      {words ? <span className="text-meta text-ink-2">{words}</span> : null}
      {run ? (
        <span>
          <FigureLink href={`/projects/${project}/runs/${run.number}`} scroll>
            Run #{run.number}
          </FigureLink>{" "}
          <span className="text-ink-3">{run.title}</span>
        </span>
      ) : null}
      {link ? (
        <a href={link} rel="noreferrer" className="break-all underline decoration-line-2 underline-offset-3">
          {link.replace(/^https?:\/\//, "")}
        </a>
      ) : null}
    </div>
  );
}
