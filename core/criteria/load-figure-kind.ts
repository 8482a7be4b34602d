import type { Figure } from "@/core/evidence/figure";
import type { Note } from "@/core/evidence/note";
import type { LoadReading } from "@/core/evidence/reading";
import type { Judgement } from "./judgement";
import type { JudgeContext } from "./kind";
import type { Limit } from "./limit";
import { loadKind } from "./load-kind";
import { lines, type Show } from "./margin";
import { emptyGauge, notTold } from "./no-evidence";
import { observeFigure } from "./observation";
import { judgeObserved } from "./observed-finding";
import { weaken } from "./weaken";

type Limited = { limit: Limit; warn?: Limit | undefined };

/** A figure that the run tells, or why it does not and what to upload. */
export type ReadFigure =
  | { told: true; figure: Figure; label: string; sample: string | null; notes?: Note[] }
  | { told: false; reason: string; action: string };

type LoadFigureKind<Params> = {
  /** What is limited, as it follows the limit's words: "on average". */
  what: (params: Params) => string;
  show: Show;
  read: (params: Params, reading: LoadReading) => ReadFigure;
  remedy: string;
  /** What stands against the reading for a figure of this kind. */
  notesOf: (reading: LoadReading, older: readonly LoadReading[], context: JudgeContext) => Note[];
};

/** What the kinds share that hold one figure of a load run against a limit as it was observed. */
export function loadFigureKind<Params extends Limited>({ what, show, read, remedy, notesOf }: LoadFigureKind<Params>) {
  function judgeRun(
    params: Params,
    reading: LoadReading,
    older: readonly LoadReading[],
    context: JudgeContext,
  ): Judgement {
    const { limit } = params;
    const warn = params.warn ?? null;
    const found = read(params, reading);
    if (!found.told) {
      const sentence = `Required ${limit.words} ${what(params)}. ${found.reason}`;
      return notTold(reading, { gauge: emptyGauge(limit, warn), sentence, action: found.action });
    }
    const { figure, label, sample, notes = [] } = found;
    const finding = judgeObserved({ limit, warn, value: figure.value, show, what: what(params), sample, remedy });
    const shown = show(figure.value, ...lines(limit, warn));
    const observations = [observeFigure(reading, label, shown, figure)];
    const judgement = { ...finding, observations, readingIds: [reading.id] };
    return weaken(judgement, [...notes, ...notesOf(reading, older, context)]);
  }
  return loadKind<Params>({ what, judgeRun });
}
