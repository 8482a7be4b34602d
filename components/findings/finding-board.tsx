"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import type { ChosenFinding, FindingList, FindingQuery, TriageAnswer, TriageDecision } from "@/core/contract/findings";
import { formatCount } from "@/core/evidence/format-figure";
import { BulkBar } from "./bulk-bar";
import { FindingTable } from "./finding-table";
import { KeyHints } from "./key-hints";
import { TriageDialog } from "./triage-dialog";
import { TriageOutcome } from "./triage-outcome";
import { useFindingKeys } from "./use-finding-keys";
import { useSelection } from "./use-selection";

export type FindingBoardProps = {
  list: FindingList;
  query: FindingQuery;
  /** The page's address without the finding that is open. */
  address: string;
  project: string;
  now: string;
  timeZone: string;
  mayTriage: boolean;
  opened: string | null;
  /** Links to the other pages of the list. */
  children: ReactNode;
  /** In place of a table without rows; what was just decided stays in sight above it. */
  empty: ReactNode;
};

type Asked = { state: TriageDecision["state"]; findings: readonly ChosenFinding[] };

/** The findings of one page, chosen and decided on together. */
export function FindingBoard({ children, empty, ...props }: FindingBoardProps) {
  const { list, query, project, now, timeZone, mayTriage } = props;
  const router = useRouter();
  const selection = useSelection(list.findings);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [answer, setAnswer] = useState<TriageAnswer | null>(null);
  const rowOf = (id: string | null) => list.findings.find((row) => row.id === id);

  function ask(state: Asked["state"], findings: readonly ChosenFinding[]) {
    setAnswer(null);
    if (findings.length > 0) setAsked({ state, findings });
  }

  function onDecided(decided: TriageAnswer) {
    setAsked(null);
    setAnswer(decided);
    selection.clear();
    router.refresh();
  }

  useFindingKeys(
    mayTriage
      ? {
          onSelect: (id) => {
            const row = rowOf(id);
            if (row) selection.toggle(row);
          },
          onDecide: (state, id) => {
            const row = rowOf(id);
            ask(state, selection.chosen.length > 0 || !row ? selection.chosen : [row]);
          },
        }
      : null,
  );

  const from = (list.page - 1) * 50;
  return (
    <>
      <TriageOutcome answer={answer} />
      {list.findings.length === 0 ? (
        empty
      ) : (
        <>
          <FindingTable {...props} selection={mayTriage ? selection : null} />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1 pt-2.5 text-meta text-ink-3">
            <span>
              {formatCount(from + 1)} to {formatCount(from + list.findings.length)} of {formatCount(list.total)}
            </span>
            {children}
            <KeyHints mayTriage={mayTriage} />
          </div>
        </>
      )}
      {mayTriage && selection.chosen.length > 0 ? (
        <BulkBar
          selection={selection}
          list={list}
          filter={query}
          project={project}
          onDecide={(state) => ask(state, selection.chosen)}
        />
      ) : null}
      {asked ? (
        <TriageDialog
          {...asked}
          project={project}
          now={now}
          timeZone={timeZone}
          onDecided={onDecided}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </>
  );
}
