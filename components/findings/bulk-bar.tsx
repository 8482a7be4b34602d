"use client";

import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { FindingFilter, FindingList, TriageDecision } from "@/core/contract/findings";
import { formatCount } from "@/core/evidence/format-figure";
import { FindingState } from "@/core/findings/finding-state";
import { selectAllFindings } from "@/queries/findings";
import type { Selection } from "./use-selection";

type Props = {
  selection: Selection;
  list: FindingList;
  filter: FindingFilter;
  project: string;
  onDecide: (state: TriageDecision["state"]) => void;
};

/** What can be done with the chosen findings; it floats over the list while there are any. */
export function BulkBar({ selection, list, filter, project, onDecide }: Props) {
  const selectAll = useMutation(selectAllFindings(project));
  const { chosen } = selection;
  const secrets = chosen.every(({ category }) => category === "secret");
  const { category, severity, scanner, component, state, q } = filter;
  return (
    <section
      aria-label="Decide on the chosen findings"
      className="sticky bottom-4 z-10 mx-auto mt-5 flex w-fit max-w-full flex-wrap items-center gap-2 rounded-2 bg-ink px-4 py-2.5 text-bg shadow-lift print:hidden"
    >
      <p role="status" className="mr-2">
        <span className="font-medium">{formatCount(chosen.length)} selected</span>{" "}
        <span className="opacity-80">{mixOf(chosen)}</span>
      </p>
      {chosen.length < list.total ? (
        <BarButton
          disabled={selectAll.isPending}
          onClick={() =>
            selectAll.mutate(
              { category, severity, scanner, component, state, q },
              { onSuccess: ({ findings }) => selection.set(findings, true) },
            )
          }
        >
          {selectAll.isPending ? "Selecting" : `Select all ${formatCount(list.total)} that match`}
        </BarButton>
      ) : null}
      <BarButton onClick={() => onDecide("false positive")}>False positive</BarButton>
      {secrets ? <BarButton onClick={() => onDecide("rotated")}>Rotated</BarButton> : null}
      <BarButton onClick={() => onDecide("accepted")}>Accept until…</BarButton>
      <BarButton onClick={() => onDecide("in progress")}>In progress</BarButton>
      <BarButton onClick={() => onDecide("open")}>Reopen</BarButton>
      <BarButton quiet onClick={selection.clear}>
        Clear
      </BarButton>
      {selectAll.error ? <p role="alert">{selectAll.error.message}</p> : null}
    </section>
  );
}

type BarButtonProps = { quiet?: boolean; disabled?: boolean; onClick: () => void; children: ReactNode };

function BarButton({ quiet = false, disabled, onClick, children }: BarButtonProps) {
  return (
    <button
      type="button"
      disabled={disabled}
      onClick={onClick}
      className={`inline-flex h-(--ctl-small) cursor-pointer items-center rounded-2 border px-[9px] text-[12px] font-medium whitespace-nowrap hover:bg-bg hover:text-ink disabled:opacity-70 narrow:text-body ${quiet ? "border-transparent" : "border-current"}`}
    >
      {children}
    </button>
  );
}

/** How the chosen findings stand now: "1 accepted, 3 open". */
function mixOf(chosen: Selection["chosen"]): string {
  const parts = FindingState.options.flatMap((state) => {
    const count = chosen.filter((finding) => finding.state === state).length;
    return count === 0 ? [] : [`${formatCount(count)} ${state}`];
  });
  return parts.join(", ");
}
