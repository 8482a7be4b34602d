"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useId, useRef } from "react";
import { useContractForm } from "@/components/people/use-contract-form";
import { Button } from "@/components/ui/button";
import { type ChosenFinding, type TriageAnswer, TriageDecision } from "@/core/contract/findings";
import { formatCount } from "@/core/evidence/format-figure";
import { triageFindings } from "@/queries/findings";
import { DecisionFields } from "./decision-fields";
import { readDecision } from "./read-decision";

type Props = {
  state: TriageDecision["state"];
  findings: readonly ChosenFinding[];
  project: string;
  now: string;
  timeZone: string;
  onDecided: (answer: TriageAnswer) => void;
  onClose: () => void;
};

const questions: Record<TriageDecision["state"], (what: string) => string> = {
  open: (what) => `Reopen ${what}`,
  "in progress": (what) => `Put ${what} in progress`,
  "false positive": (what) => `Call ${what} false positive`,
  rotated: (what) => `Call ${what} rotated`,
  accepted: (what) => `Accept the risk of ${what}`,
};

/** Asks for the one reason that a decision on some findings needs. */
export function TriageDialog({ state, findings, project, now, timeZone, onDecided, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const router = useRouter();
  const triage = useMutation({ ...triageFindings(project), onError: () => router.refresh() });
  const { form, mistakes } = useContractForm({
    shape: TriageDecision,
    read: (fields) => readDecision(state, fields),
    send: (decision) => {
      const seen = findings.map(({ id, version }) => ({ id, version }));
      triage.mutate({ findings: seen, decision }, { onSuccess: onDecided });
    },
  });

  useEffect(() => dialog.current?.showModal(), []);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
      className="m-auto w-[460px] max-w-[calc(100vw-32px)] rounded-2 border border-line-2 bg-raised p-5 text-body text-ink shadow-lift backdrop:bg-ink/20"
    >
      <h2 id={titleId} className="text-sub font-semibold">
        {questions[state](findings.length === 1 ? "this finding" : `${formatCount(findings.length)} findings`)}
      </h2>
      <form {...form} className="mt-3 grid gap-3">
        <DecisionFields state={state} mistakes={mistakes} now={now} timeZone={timeZone} />
        {triage.error ? (
          <p role="alert" className="text-fail">
            {triage.error.message}
          </p>
        ) : null}
        <div className="flex gap-2">
          <Button type="submit" look="primary" disabled={triage.isPending}>
            {triage.isPending ? "Saving" : "Save decision"}
          </Button>
          <Button onClick={() => dialog.current?.close()}>Cancel</Button>
        </div>
      </form>
    </dialog>
  );
}
