"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { FormProblem } from "@/components/people/form-problem";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Section } from "@/components/ui/section";
import type { PlanPreview } from "@/core/contract/plan";
import { formatCount } from "@/core/evidence/format-figure";
import type { ItemState } from "@/core/evidence/plan";
import { confirmImport, type PlanOf } from "@/queries/plan";
import { PreviewPhaseTable } from "./preview-phase-table";

type ImportPreviewProps = { text: string; preview: PlanPreview; plan: PlanOf; onImported: () => void };

/** What an import would do, what a person has to decide, and the button that does it. */
export function ImportPreview({ text, preview, plan, onImported }: ImportPreviewProps) {
  const [decided, setDecided] = useState<ReadonlyMap<number, ItemState>>(new Map());
  const [drop, setDrop] = useState(false);
  const confirm = useMutation(confirmImport(plan));
  const { counts, phases, leftOut, otherPhases, repaired } = preview;

  function onConfirm() {
    const decisions = [...decided].map(([line, state]) => ({ line, state }));
    const missing = drop ? "not applicable" : "keep";
    confirm.mutate({ text, digest: preview.digest, decisions, missing }, { onSuccess: onImported });
  }

  return (
    <section aria-label="Preview" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <p role="status" className="text-read">
        {summary(counts)} Nothing is stored yet.
      </p>
      <ul className="text-ink-2">
        {repaired ? <li>Signs and letters that were mis-decoded in the text were mended.</li> : null}
        {otherPhases > 0 ? (
          <li>Phases that the text does not name stay as they are: {formatCount(otherPhases)}.</li>
        ) : null}
        {counts.unclear > 0 ? (
          <li>
            Items whose state is not understood are open until you choose another state: {formatCount(counts.unclear)}.
          </li>
        ) : null}
      </ul>
      {phases.map((phase) => (
        <PreviewPhaseTable
          key={phase.name}
          phase={phase}
          decided={decided}
          onDecide={(line, state) => setDecided(new Map(decided).set(line, state))}
        />
      ))}
      <LeftOut {...leftOut} />
      <FormProblem error={confirm.error} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3 border-t border-line-2 pt-4">
        <Button look="primary" disabled={confirm.isPending} onClick={onConfirm}>
          {confirm.isPending ? "Importing" : "Confirm the import"}
        </Button>
        {counts.missing > 0 ? (
          <Checkbox
            label="Set the items that the text does not name to not applicable"
            checked={drop}
            onChange={(event) => setDrop(event.target.checked)}
          />
        ) : null}
      </div>
    </section>
  );
}

function summary({ new: added, changed, unchanged, missing }: PlanPreview["counts"]): string {
  const parts = [
    `${formatCount(added)} new`,
    `${formatCount(changed)} changed`,
    `${formatCount(unchanged)} unchanged`,
    ...(missing > 0 ? [`${formatCount(missing)} not in the text`] : []),
  ];
  return `${parts.join(", ")}.`;
}

function LeftOut({ total, first }: PlanPreview["leftOut"]) {
  if (total === 0) return null;
  return (
    <Section
      title="Left out"
      note="Lines with a sign that are neither an item of a list nor a row with a state"
      aside={total > first.length ? `the first ${first.length} of ${formatCount(total)}` : undefined}
      className="mt-4"
    >
      <ul className="rows">
        {first.map(({ line, text }) => (
          <li key={line} className="break-words">
            <span className="mr-3 text-ink-3">line {line}</span>
            {text}
          </li>
        ))}
      </ul>
    </Section>
  );
}
